using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace TypedTap.DataLink.Asking;

/// <summary>
/// Asks for many identifiers: in batches of a size that is found out, several at a time, each identifier once, the answers in the order of the question.
/// One that an answer leaves out is asked for again, at last alone, and only then given up. All of it runs in the calls of the one who enumerates.
/// </summary>
internal sealed class LinkBatches(DataLinkRequests requests, LinksEndpoint endpoint, DataLinkOptions options, IProgress<DataLinkProgress>? progress)
{
    /// <summary>So many failures of single identifiers one after the other are not the identifiers' fault.</summary>
    private const int MostFailures = 8;

    private readonly BatchSize _size = new(options.FirstBatch, options.LargestBatch);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Queue<string> _fresh = new();
    private readonly Queue<LinkQuestion> _again = new();
    private readonly Dictionary<string, DataLinks> _known = new(StringComparer.Ordinal);
    private readonly List<Task<LinkReply>> _running = [];
    private int _open;
    private int _total;
    private int _withoutLinks;
    private int _answers;
    private int _failures;
    private bool _byGet;
    private bool _takesPost;

    /// <summary>The links of each identifier, in the order of these, also of those that occur several times; null is none.</summary>
    public async IAsyncEnumerable<DataLinks> RunAsync(IEnumerable<string?> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var order = ids.ToList();
        foreach (var id in order.OfType<string>())
        {
            if (_uses.TryAdd(id, 0))
                _fresh.Enqueue(id);
            _uses[id]++;
        }

        _total = _fresh.Count;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var id in order)
            {
                if (id is null)
                {
                    yield return DataLinks.NoIdentifier();
                    continue;
                }

                while (!_known.ContainsKey(id))
                    await GoOnAsync(ending.Token).ConfigureAwait(false);
                yield return Given(id);
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(_running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private DataLinks Given(string id)
    {
        var links = _known[id];
        if (--_uses[id] == 0)
            _known.Remove(id);
        return links;
    }

    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        Start(cancellationToken);
        var done = await Task.WhenAny(_running).ConfigureAwait(false);
        _running.Remove(done);
        var reply = await done.ConfigureAwait(false);
        _answers++;
        _open -= reply.Question.Ids.Count;
        if (reply.Failure is { } failure)
            Failed(reply, failure);
        else
            Answered(reply, reply.Document!);
        progress?.Report(new DataLinkProgress(_total, _total - _fresh.Count - _open - _again.Sum(static question => question.Ids.Count), _withoutLinks, _answers));
    }

    private void Start(CancellationToken cancellationToken)
    {
        // An identifier that takes long must not make the others pile up behind it.
        var window = 4L * options.Parallelism * Math.Max(options.FirstBatch, _size.Now);
        while (_running.Count < options.Parallelism && (_again.Count > 0 || _fresh.Count > 0))
        {
            if (_again.Count == 0 && _running.Count > 0 && _known.Count > window)
                return;
            var question = _again.Count > 0 ? _again.Dequeue() : new LinkQuestion(Next(), IsRepeat: false);
            _open += question.Ids.Count;
            _running.Add(AskAsync(question, cancellationToken));
        }
    }

    private List<string> Next()
    {
        List<string> ids = [.. _fresh.Take(_size.Now)];
        if (_byGet)
            ids = ids[..DataLinkRequests.FitInGet(endpoint, ids)];
        for (var i = 0; i < ids.Count; i++)
            _fresh.Dequeue();
        return ids;
    }

    private async Task<LinkReply> AskAsync(LinkQuestion question, CancellationToken cancellationToken)
    {
        // One identifier goes by GET, which every service has.
        var byGet = _byGet || question.Ids.Count == 1;
        try
        {
            return new LinkReply(question, byGet, await requests.AskAsync(endpoint, question.Ids, byGet, cancellationToken).ConfigureAwait(false), null);
        }
        catch (TapException e)
        {
            return new LinkReply(question, byGet, null, e);
        }
    }

    private void Failed(LinkReply reply, TapException failure)
    {
        var ids = reply.Question.Ids;
        if (LinkFailures.ConcernsAll(failure))
            ExceptionDispatchInfo.Throw(failure);
        if (ids.Count > 1)
        {
            if (!reply.ByGet && LinkFailures.IsNoPost(failure))
                _byGet = true;
            else
                _size.CutTo(ids.Count / 2);
            Again(ids, reply.Question.IsRepeat);
            return;
        }

        if (LinkFailures.Fault(failure) is { } fault)
        {
            _failures = 0;
            Know(DataLinks.Faulty(ids[0], fault, endpoint.Url));
            return;
        }

        if (++_failures >= MostFailures)
            ExceptionDispatchInfo.Throw(failure);
        Know(DataLinks.Failing(ids[0], failure));
    }

    private void Answered(LinkReply reply, DataLinkDocument document)
    {
        _failures = 0;
        var ids = reply.Question.Ids;
        if (ids.Count == 1)
        {
            // Whatever the service calls it: nothing else was asked.
            Know(DataLinks.Of(ids[0], document.Rows, document));
            return;
        }

        var groups = LinkGroups.Of(ids, document);
        _takesPost |= groups.Count > 0 && !reply.ByGet;
        if (groups.Count == 0 && !reply.ByGet && !_takesPost)
        {
            // To no identifier the answer is an empty table, or a word about that: the service looks at URLs only.
            _byGet = true;
            Again(ids, reply.Question.IsRepeat);
            return;
        }

        // The last one of a cut answer may be cut itself, whatever the standard says.
        if (document.IsTruncated && document.Rows is [.., var last])
            groups.Remove(groups.FirstOrDefault(group => group.Value[^1] == last).Key ?? "");
        foreach (var (id, rows) in groups)
            Know(DataLinks.Of(id, rows, document).Whole());
        var missing = ids.Where(id => !groups.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            _size.Answered(ids.Count);
        else if (groups.Count > 0 && (document.IsTruncated || LinkGroups.IsTail(ids, missing)))
            Cut(ids, missing, groups.Count);
        else if (reply.Question.IsRepeat || !document.IsTruncated)
            Alone(ids.Where(missing.Contains));
        else
            Cut(ids, missing, ids.Count / 2);
    }

    private void Cut(IReadOnlyList<string> ids, HashSet<string> missing, int size)
    {
        _size.CutTo(size);
        Again([.. ids.Where(missing.Contains)], isRepeat: true);
    }

    private void Alone(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            _again.Enqueue(new LinkQuestion([id], IsRepeat: true));
    }

    private void Again(IReadOnlyList<string> ids, bool isRepeat)
    {
        for (var rest = ids; rest.Count > 0;)
        {
            IReadOnlyList<string> part = [.. rest.Take(_size.Now)];
            if (_byGet)
                part = [.. part.Take(DataLinkRequests.FitInGet(endpoint, part))];
            _again.Enqueue(new LinkQuestion(part, isRepeat));
            rest = [.. rest.Skip(part.Count)];
        }
    }

    private void Know(DataLinks links)
    {
        _known[links.Id] = links;
        if (!links.IsFound)
            _withoutLinks++;
    }
}
