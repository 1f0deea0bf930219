namespace TypedTap.Metadata;

/// <summary>How many rows of the pointing table belong to a row of the table pointed at; each points at one at most.</summary>
public enum TapKeyCardinality
{
    /// <summary>Any number: an observation has planes.</summary>
    ManyToOne,

    /// <summary>One at most.</summary>
    OneToOne,
}
