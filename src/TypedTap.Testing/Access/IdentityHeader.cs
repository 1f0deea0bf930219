namespace TypedTap.Testing;

/// <summary>What <c>X-VO-Authenticated</c> on answers says.</summary>
public enum IdentityHeader
{
    /// <summary>The user, where there is one.</summary>
    True,

    /// <summary>Nothing: the service does not send it.</summary>
    Absent,

    /// <summary>Somebody else.</summary>
    Wrong,

    /// <summary>That the user is anonymous, whoever it is.</summary>
    Anonymous,
}
