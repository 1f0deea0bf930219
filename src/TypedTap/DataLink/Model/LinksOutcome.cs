namespace TypedTap.DataLink;

/// <summary>What became of the question for the links of an identifier or a row.</summary>
public enum LinksOutcome
{
    /// <summary>There are links; single ones may be faults (<see cref="DataLinks.Faults"/>).</summary>
    Found,

    /// <summary>The row is no DataLink: its own URL is the one link, without a request.</summary>
    Direct,

    /// <summary>The service says why there is nothing: <see cref="DataLinks.Fault"/>.</summary>
    Fault,

    /// <summary>The service said nothing of the identifier, also when it was asked for it alone.</summary>
    Missing,

    /// <summary>The request for it alone failed: <see cref="DataLinks.Failure"/>.</summary>
    Failed,

    /// <summary>There is nothing to ask with: the row has neither identifier nor URL.</summary>
    NoIdentifier,
}
