namespace TypedTap.DataLink;

/// <summary>Whether a link wants a login (<c>link_auth</c>, DataLink 1.1 section 3.2.11).</summary>
public enum LinkAuthentication
{
    /// <summary>The service does not say, as those of DataLink 1.0 cannot.</summary>
    Unknown,

    /// <summary>Anonymous use only (<c>false</c>).</summary>
    Anonymous,

    /// <summary>With or without a login (<c>optional</c>).</summary>
    Optional,

    /// <summary>A login is needed (<c>true</c>).</summary>
    Required,
}
