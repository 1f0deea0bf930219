using TypedTap.Adql;

namespace TypedTap.Uws;

/// <summary>Which jobs of a list are wanted (UWS 1.1, section 2.2.2.2); services of UWS 1.0 give all.</summary>
public sealed record UwsJobFilter
{
    /// <summary>Only jobs in one of these phases; all but archived ones when there are none.</summary>
    public ValueList<UwsPhase> Phases { get; init; } = [];

    /// <summary>Only jobs made after this time.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>
    /// Only so many of the jobs made last; more of them where the service can only be asked for one phase at a time and tells no times.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public int? Last
    {
        get;
        init => field = AtLeastOne(value, nameof(Last));
    }

    private static int? AtLeastOne(int? value, string name) =>
        value is null or > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "LAST is a number of jobs: one or more.");
}
