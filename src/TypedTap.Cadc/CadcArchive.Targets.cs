using System.Globalization;
using System.Net;
using System.Text;
using TypedTap.DataLink;
using TypedTap.Http;
using TypedTap.Sky;

namespace TypedTap.Cadc;

/// <content>Names.</content>
public sealed partial class CadcArchive
{
    /// <summary>How many bytes an answer of the resolver may have; it is a few lines.</summary>
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Asks CADC's resolver where something is, for <see cref="QueryRegion(SkyPoint, TypedTap.Sky.Angle?, string?)"/>.</summary>
    /// <param name="name">The name: <c>M31</c>.</param>
    /// <param name="service">Who is to know it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The target; null where nobody knows the name.</returns>
    /// <exception cref="TapException">The resolver refused, answered with something else, or could not be reached.</exception>
    public async Task<CadcTarget?> ResolveAsync(
        string name, CadcResolverService service = CadcResolverService.All, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var whom = service.ToString().ToLowerInvariant();
        var url = new Uri(
            $"{Endpoints.Resolver.GetLeftPart(UriPartial.Path)}?target={Uri.EscapeDataString(name)}&service={whom}&format=ascii&detail=max");
        try
        {
            var answer = await Client.DataLink.OpenAsync(url, cancellationToken).ConfigureAwait(false);
            await using (answer.ConfigureAwait(false))
                return Read(name, url, await TextAsync(answer, cancellationToken).ConfigureAwait(false));
        }
        catch (TapResponseException e) when ((int)e.StatusCode == 425)
        {
            // What it says of names that nobody knows.
            return null;
        }
        catch (TapResponseException e) when (e.StatusCode == HttpStatusCode.NotFound
            && e.Excerpt?.Contains("No match", StringComparison.OrdinalIgnoreCase) == true)
        {
            return null;
        }
    }

    private static CadcTarget? Read(string name, Uri url, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                values.TryAdd(line[..sign].Trim(), line[(sign + 1)..].Trim());
        }

        if (values.ContainsKey("error"))
            return null;
        double? Degrees(string key) =>
            values.TryGetValue(key, out var number)
                && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
                ? degrees
                : null;
        if (Degrees("ra") is { } ra && Degrees("dec") is >= -90 and <= 90 and { } dec && double.IsFinite(ra))
            return new CadcTarget(name, new SkyPoint(ra, dec), values.GetValueOrDefault("service"), values.GetValueOrDefault("otype"));
        throw new TapResponseException(
            $"The resolver's answer has no position: lines ra=… and dec=… in degrees are wanted. Ask {url.GetLeftPart(UriPartial.Path)} by hand, or give coordinates.") { Url = url };
    }

    private static async Task<string> TextAsync(ServiceAnswer answer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4 * 1024];
        int count;
        while ((count = await answer.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + count > LongestAnswer)
            {
                throw new TapResponseException(
                    $"The resolver's answer has more than {LongestAnswer >> 10} KiB, and a position is a few lines. Ask for another name, or give coordinates.") { Url = answer.Url };
            }

            bytes.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
