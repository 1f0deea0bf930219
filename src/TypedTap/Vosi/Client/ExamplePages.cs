using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>Pages of examples, each of which may name more (DALI 1.1, section 2.3.4).</summary>
internal sealed class ExamplePages(VosiDocuments documents, VosiReaderOptions options)
{
    private const int MaxDepth = 5;

    /// <summary>A page can name many: all of them together have a bound too.</summary>
    private const int MaxPages = 50;

    public async Task<DaliExamples> GetAsync(Uri first, CancellationToken cancellationToken)
    {
        var (page, url) = await FetchAsync(first, cancellationToken).ConfigureAwait(false);
        if (page.Continuations.Count == 0)
            return page;

        var origin = HttpOrigin.Of(url);
        var pages = new List<DaliExamples> { page };
        var problems = new List<VosiDiagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(first), Key(url) };
        var rest = new Queue<(Uri Url, int Depth)>();
        Enqueue(page, url, 1);
        while (rest.TryDequeue(out var next))
        {
            if (Refusal(next.Url, next.Depth) is { } refusal)
            {
                problems.Add(Problem(next.Url, refusal));
                continue;
            }

            try
            {
                (page, url) = await FetchAsync(next.Url, cancellationToken).ConfigureAwait(false);
            }
            catch (TapException e)
            {
                problems.Add(Problem(next.Url, e.Message));
                continue;
            }

            seen.Add(Key(url));
            pages.Add(page);
            Enqueue(page, url, next.Depth + 1);
        }

        return Merged(pages, problems);

        void Enqueue(DaliExamples from, Uri at, int depth)
        {
            foreach (var link in from.Continuations)
            {
                if (!Uri.TryCreate(at, link, out var target))
                    problems.Add(NoUrl(link));
                else if (seen.Add(Key(target)))
                    rest.Enqueue((target, depth));
            }
        }

        string? Refusal(Uri target, int depth)
        {
            if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps)
                return "it is no page of the web";
            if (HttpOrigin.Of(target) is var other && other != origin && !other.IsUpgradeOf(origin))
                return "it is on another origin";
            if (depth > MaxDepth)
                return $"it is more than {MaxDepth} pages away";
            return pages.Count >= MaxPages ? $"there are more than {MaxPages} pages" : null;
        }
    }

    private async Task<(DaliExamples Page, Uri Url)> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        var answer = await documents.FetchAsync(url, "vosi.examples", options.MaxPageBytes, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            var page = await documents.ReadAsync(
                answer,
                static (a, o, token) => DaliExamplesReader.ReadAsync(a.Body, o, a.Charset, token),
                cancellationToken).ConfigureAwait(false);
            return (page, answer.FinalUrl);
        }
    }

    private static DaliExamples Merged(List<DaliExamples> pages, List<VosiDiagnostic> problems) => new()
    {
        Vocabularies = [.. pages.SelectMany(static page => page.Vocabularies).Distinct(StringComparer.Ordinal)],
        Examples = [.. pages.SelectMany(static page => page.Examples)],
        LooseParameters = [.. pages.SelectMany(static page => page.LooseParameters)],
        LooseProperties = [.. pages.SelectMany(static page => page.LooseProperties)],
        Continuations = [.. pages.SelectMany(static page => page.Continuations)],
        Diagnostics = [.. pages.SelectMany(static page => page.Diagnostics), .. problems],
    };

    private static VosiDiagnostic Problem(Uri url, string reason) =>
        new(VosiDiagnosticCode.Incomplete, $"The continuation {SafeUrl.Print(url)} was left out: {reason.TrimEnd('.')}.", 0, 0);

    private static VosiDiagnostic NoUrl(string link) =>
        new(VosiDiagnosticCode.BadValue, $"'{ServerText.Clean(link, 200)}' is no URL of a continuation.", 0, 0);

    private static string Key(Uri url) => url.GetLeftPart(UriPartial.Query);
}
