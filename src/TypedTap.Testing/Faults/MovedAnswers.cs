using System.Collections.Concurrent;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

/// <summary>Answers that a redirect leads to.</summary>
internal sealed class MovedAnswers
{
    private readonly ConcurrentDictionary<int, (string Target, WireAnswer Answer)> _answers = new();
    private int _count;

    /// <summary>Keeps an answer; gives its number.</summary>
    public int Keep(string target, WireAnswer answer)
    {
        var number = Interlocked.Increment(ref _count);
        _answers[number] = (target, answer);
        return number;
    }

    /// <summary>The answer for a moved request; null where there is none, as for paths next to the one that was moved.</summary>
    public WireAnswer? Find(MovedPath moved) =>
        _answers.TryGetValue(moved.Stash, out var kept) && kept.Target == moved.Target ? kept.Answer : null;
}
