using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace TypedTap.DataLink.Asking;

/// <summary>
/// Asks for many identifiers: in batches of a size that is found out, several at a time, each identifier once, the answers in the order of
/// the question. One that an answer leaves out is asked for again, at last alone, and only then given up. All of it runs in the calls of
/// the one who enumerates.
/// </summary>
internal sealed class LinkBatches
{
    private readonly DataLinkRequests _requests;
    private readonly LinksEndpoint _endpoint;
    private readonly DataLinkOptions _options;
    private readonly IProgress<DataLinkProgress>? _progress;

    private readonly BatchSize _size;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Queue<string> _fresh = new();
    private readonly LinkedList<LinkQuestion> _again = new();
    private readonly Dictionary<string, DataLinks> _known = new(StringComparer.Ordinal);
    private readonly List<Task<LinkReply>> _running = [];
    private int _open;
    private int _total;
    private int _withoutLinks;
    private int _answers;
    private readonly FailuresInARow _failures = new();
    private TapException? _end;
    private bool _byGet;
    private bool _takesPost;

    private LinkBatches(DataLinkRequests requests, LinksEndpoint endpoint, DataLinkOptions options, IProgress<DataLinkProgress>? progress)
    {
        (_requests, _endpoint, _options, _progress) = (requests, endpoint, options, progress);
        _size = new BatchSize(options.FirstBatch, options.LargestBatch);
    }

    /// <summary>
    /// The links of each identifier, in the order of these, also of those that occur several times; null is none. Each enumeration begins
    /// anew.
    /// </summary>
    public static async IAsyncEnumerable<DataLinks> AskAsync(
        DataLinkRequests requests, LinksEndpoint endpoint, IEnumerable<string?> ids, DataLinkOptions options,
        IProgress<DataLinkProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var links in new LinkBatches(requests, endpoint, options, progress).RunAsync(ids, cancellationToken)
            .ConfigureAwait(false))
        {
            yield return links;
        }
    }

    private async IAsyncEnumerable<DataLinks> RunAsync(
        IEnumerable<string?> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
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
            for (var i = 0; i < order.Count; i++)
            {
                if (order[i] is not { } id)
                {
                    yield return DataLinks.NoIdentifier();
                    continue;
                }

                while (!_known.ContainsKey(id) && _end is null)
                    await GoOnAsync(ending.Token).ConfigureAwait(false);
                if (!_known.ContainsKey(id))
                    throw GivenUp(order, i);
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

    private DataLinkGivenUpException GivenUp(List<string?> order, int from)
    {
        var given = order.Take(from).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var remaining = order.Skip(from).OfType<string>().Where(id => !given.Contains(id)).Distinct(StringComparer.Ordinal);
        return DataLinkGivenUpException.Of(_endpoint.Url, _failures.Count, _end!, _total, [.. remaining]);
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
        _progress?.Report(
            new DataLinkProgress(
                _total, _total - _fresh.Count - _open - _again.Sum(static question => question.Ids.Count), _withoutLinks, _answers));
    }

    private void Start(CancellationToken cancellationToken)
    {
        // An identifier that takes long must not make the others pile up behind it.
        var window = 4L * _options.Parallelism * Math.Max(_options.FirstBatch, _size.Now);
        while (_running.Count < _options.Parallelism && (_again.Count > 0 || _fresh.Count > 0))
        {
            if (_again.Count == 0 && _running.Count > 0 && _known.Count > window)
                return;
            var question = _again.Count > 0 ? NextAgain() : new LinkQuestion(Next(), IsRepeat: false);
            _open += question.Ids.Count;
            _running.Add(AskAsync(question, cancellationToken));
        }
    }

    private List<string> Next()
    {
        var ids = Fitting(_fresh);
        for (var i = 0; i < ids.Count; i++)
            _fresh.Dequeue();
        return ids;
    }

    // As many as are asked for now, not when it was put off: what is known to fail in one size is not asked for in it again and again.
    private LinkQuestion NextAgain()
    {
        var question = _again.First!.Value;
        _again.RemoveFirst();
        var ids = Fitting(question.Ids);
        if (ids.Count < question.Ids.Count)
            _again.AddFirst(question with { Ids = [.. question.Ids.Skip(ids.Count)] });
        return question with { Ids = ids };
    }

    private List<string> Fitting(IEnumerable<string> ids)
    {
        List<string> part = [.. ids.Take(_size.Now)];
        return _byGet ? part[..DataLinkRequests.FitInGet(_endpoint, part)] : part;
    }

    private async Task<LinkReply> AskAsync(LinkQuestion question, CancellationToken cancellationToken)
    {
        // One identifier goes by GET, which every service has.
        var byGet = _byGet || question.Ids.Count == 1;
        try
        {
            return new LinkReply(
                question, byGet, await _requests.AskAsync(_endpoint, question.Ids, byGet, cancellationToken).ConfigureAwait(false), null);
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
        if (ids.Count > 1 && !reply.ByGet && LinkFailures.IsNoPost(failure))
        {
            _byGet = true;
            Again(reply.Question);
            return;
        }

        if (ids.Count == 1 && LinkFailures.Fault(failure) is { } fault)
        {
            _failures.End();
            Know(DataLinks.Faulty(ids[0], fault, _endpoint.Url));
            return;
        }

        // Those that were under way when smaller ones began say nothing new.
        if (ids.Count <= _size.Now)
            _failures.Add(failure);
        if (_failures.AreTooMany)
            _end = failure;
        if (ids.Count == 1)
        {
            if (_end is null)
                Know(DataLinks.Failing(ids[0], failure));
            return;
        }

        // Soon to one alone, which tells whether it is the size.
        _size.CutTo(ids.Count / (_failures.Count > 1 ? 4 : 2));
        Again(reply.Question);
    }

    private void Answered(LinkReply reply, DataLinkDocument document)
    {
        _failures.End();
        var ids = reply.Question.Ids;
        if (ids.Count == 1)
        {
            // One that spoilt larger questions must not leave them small for ever.
            _size.Answered(1);
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
            Again(reply.Question);
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
        Again(new LinkQuestion([.. ids.Where(missing.Contains)], IsRepeat: true));
    }

    private void Alone(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            _again.AddLast(new LinkQuestion([id], IsRepeat: true));
    }

    // Before what else waits, so that one failure after the other leads to smaller questions, and not each question to its own.
    private void Again(LinkQuestion question) => _again.AddFirst(question);

    private void Know(DataLinks links)
    {
        _known[links.Id] = links;
        if (!links.IsFound)
            _withoutLinks++;
    }
}
