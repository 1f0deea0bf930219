namespace TypedTap.Uws.Jobs;

/// <summary>The pauses between questions: they grow by half as long as nothing changes.</summary>
internal sealed class UwsPace(TimeSpan first, TimeSpan longest)
{
    private int _steps;

    /// <summary>The pause to make now.</summary>
    /// <param name="atLeast">What the service asks for, if it does.</param>
    public TimeSpan Next(TimeSpan? atLeast = null)
    {
        var next = first * Math.Pow(1.5, _steps);
        var pause = next < longest ? next : longest;
        if (pause < longest)
            _steps++;
        return atLeast > pause ? atLeast.Value : pause;
    }

    /// <summary>Begins anew, after a change.</summary>
    public void Reset() => _steps = 0;
}
