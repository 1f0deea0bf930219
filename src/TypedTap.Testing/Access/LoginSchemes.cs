namespace TypedTap.Testing;

/// <summary>The ways to be known that a service looks at; others are ignored, so that their user is anonymous.</summary>
[Flags]
public enum LoginSchemes
{
    /// <summary>None: everybody is anonymous.</summary>
    None = 0,

    /// <summary>HTTP Basic with a name and password of the accounts.</summary>
    Basic = 1,

    /// <summary>A token of the accounts. One that is not valid is answered with 401.</summary>
    Bearer = 2,

    /// <summary>A cookie of the accounts. One that is not valid is ignored: its user is anonymous, with 200.</summary>
    Cookie = 4,

    /// <summary>A client certificate; its common name is the user. Needs https.</summary>
    Certificate = 8,
}
