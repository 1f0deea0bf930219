using Microsoft.Extensions.Options;
using Pipeline.Settings;

namespace Pipeline;

/// <summary>What the program ends with.</summary>
public sealed class ExitStatus(IOptions<PipelineOptions> options)
{
    /// <summary>The round was done, and everything is there; or a service was told to stop.</summary>
    public const int Complete = 0;

    /// <summary>The round was done; files or links are missing, and the tables say why.</summary>
    public const int Incomplete = 1;

    /// <summary>The round failed, and nothing of it is in the tables; or the program could not begin, or has a mistake.</summary>
    public const int Failed = 2;

    /// <summary>The program was stopped before its only round was done; the next run goes on with it.</summary>
    public const int Stopped = 3;

    /// <summary>The code; until something has become of the program, that of one which is told to stop.</summary>
    public int Code { get; set; } = options.Value.Once ? Stopped : Complete;
}
