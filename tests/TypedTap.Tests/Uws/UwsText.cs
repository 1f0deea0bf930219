using System.Text;
using TypedTap.Uws;

namespace TypedTap.Tests.Uws;

/// <summary>Documents as text, read.</summary>
internal static class UwsText
{
    public static readonly Uri Url = new("https://h.example.org/tap/async/7");

    /// <summary>A job with some elements.</summary>
    public static string Job(string elements) =>
        $"<job xmlns='http://www.ivoa.net/xml/UWS/v1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' version='1.1'>{elements}</job>";

    public static Task<UwsJobInfo> ReadJobAsync(string elements) => ReadAsync(Job(elements));

    public static Task<UwsJobInfo> ReadAsync(string document, UwsReaderOptions? options = null) =>
        UwsReader.ReadJobAsync(Stream(document), Url, options);

    public static Task<UwsJobList> ReadListAsync(string document) =>
        UwsReader.ReadJobsAsync(Stream(document), new Uri("https://h.example.org/tap/async?LAST=3"));

    public static MemoryStream Stream(string document) => new(Encoding.UTF8.GetBytes(document));
}
