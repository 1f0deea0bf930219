namespace TypedTap.Auth;

/// <summary>Whether a service wants to know who asks (AuthVO: authentication modalities).</summary>
public enum LoginNeed
{
    /// <summary>Not known: the service said nothing about it.</summary>
    Unknown,

    /// <summary>Everybody is answered alike.</summary>
    None,

    /// <summary>Anonymous requests are answered, perhaps with less.</summary>
    Optional,

    /// <summary>Anonymous requests are refused.</summary>
    Mandatory,
}
