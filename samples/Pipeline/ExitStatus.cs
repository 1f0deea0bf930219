namespace Pipeline;

/// <summary>What the program ends with.</summary>
public sealed class ExitStatus
{
    /// <summary>The last round was done, and everything is there.</summary>
    public const int Complete = 0;

    /// <summary>The last round was done; files or links are missing, and the tables say why.</summary>
    public const int Incomplete = 1;

    /// <summary>The last round failed; nothing of it is in the tables.</summary>
    public const int Failed = 2;

    /// <summary>The program was stopped in the middle of a round; the next run goes on with it.</summary>
    public const int Stopped = 3;

    /// <summary>The code.</summary>
    public int Code { get; set; }
}
