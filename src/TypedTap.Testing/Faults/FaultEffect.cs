namespace TypedTap.Testing;

/// <summary>What a client can have of the upstream's answer.</summary>
public enum FaultEffect
{
    /// <summary>Nothing arrives.</summary>
    NoAnswer,

    /// <summary>A beginning of it arrives, perhaps all of it, but nothing proves that it is all.</summary>
    PartOfAnswer,

    /// <summary>Something else arrives, whole.</summary>
    OtherAnswer,

    /// <summary>It arrives for a client that follows the redirect.</summary>
    AnswerElsewhere,

    /// <summary>It arrives, whole.</summary>
    WholeAnswer,
}
