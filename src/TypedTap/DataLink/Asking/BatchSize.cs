namespace TypedTap.DataLink.Asking;

/// <summary>
/// How many identifiers a request has: more and more until the service answers for fewer than it was asked, then about as many as it did.
/// </summary>
internal sealed class BatchSize(int first, int largest)
{
    private const int LongestTrial = 1024;

    private bool _wasCut;

    // How many single questions have to be answered before a larger one is tried again: more each time that it fails.
    private int _trial = 1;
    private int _singles;

    public int Now { get; private set; } = Math.Min(first, largest);

    /// <summary>A request of so many was answered in full.</summary>
    public void Answered(int count)
    {
        // Answers to requests of before say nothing of a larger one; identifiers differ in how many links they have, so a cut is no last
        // word.
        if (count < Now || (Now == 1 && ++_singles < _trial))
            return;
        if (Now > 1)
            _trial = 1;
        _singles = 0;
        Now = Math.Min(largest, _wasCut ? Now + Math.Max(1, Now / 8) : Now * 2);
    }

    /// <summary>A request was answered only for so many.</summary>
    public void CutTo(int count)
    {
        _wasCut = true;
        if (Now > 1 && count <= 1)
            _trial = Math.Min(LongestTrial, _trial * 2);
        Now = Math.Max(1, Math.Min(Now, count));
    }
}
