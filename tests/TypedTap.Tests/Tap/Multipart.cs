using System.Text;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Tap;

/// <summary>A form with files, taken apart byte by byte as RFC 7578 and RFC 2046 say; anything else fails.</summary>
internal static class Multipart
{
    public static List<MultipartPart> Parse(RecordedRequest request) => Parse(request.Headers["Content-Type"], request.Body);

    public static List<MultipartPart> Parse(string contentType, byte[] body)
    {
        const string Start = "multipart/form-data; boundary=";
        Assert.StartsWith(Start, contentType, StringComparison.Ordinal);
        var boundary = contentType[Start.Length..];
        Assert.Matches("^[A-Za-z0-9.-]{1,70}$", boundary);
        var text = Encoding.Latin1.GetString(body);
        Assert.StartsWith($"--{boundary}\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n--{boundary}--\r\n", text, StringComparison.Ordinal);

        var parts = new List<MultipartPart>();
        foreach (var part in text[(boundary.Length + 4)..^(boundary.Length + 8)].Split($"\r\n--{boundary}\r\n"))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            Assert.True(end > 0);
            var head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[..end]));
            parts.Add(new MultipartPart([.. head.Split("\r\n")], Encoding.Latin1.GetBytes(part[(end + 4)..])));
        }

        return parts;
    }
}
