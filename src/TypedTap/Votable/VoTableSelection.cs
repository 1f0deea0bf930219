namespace TypedTap.Votable;

/// <summary>Which tables of a document a reader visits.</summary>
public enum VoTableSelection
{
    /// <summary>Those with FIELDs, outside of RESOURCEs of type "meta".</summary>
    Results,

    /// <summary>Every TABLE.</summary>
    All,
}
