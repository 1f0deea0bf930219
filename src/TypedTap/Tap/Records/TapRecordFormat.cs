namespace TypedTap.Tap;

/// <summary>How <see cref="TapRecords"/> prints.</summary>
public sealed record TapRecordFormat
{
    /// <summary>What stands for null; <c>--</c> unless given. An empty text is printed as nothing.</summary>
    public string Null { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "--";

    /// <summary>Whether units are printed behind values.</summary>
    public bool WithUnits { get; init; } = true;

    /// <summary>How many characters of a value are printed at most; null for all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int? LongestValue
    {
        get;
        init => field = value is not <= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A value has at least one character.");
    }
}
