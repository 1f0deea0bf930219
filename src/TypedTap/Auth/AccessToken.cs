using System.Diagnostics;

namespace TypedTap.Auth;

/// <summary>A bearer token that the program got somewhere, and when it expires. The token itself does not show.</summary>
[DebuggerDisplay("***")]
public sealed class AccessToken
{
    /// <summary>Makes one.</summary>
    /// <param name="value">The token.</param>
    /// <param name="expires">When it expires; null: what the token says itself if it is a JWT, otherwise unknown.</param>
    /// <exception cref="ArgumentException">There is no token.</exception>
    public AccessToken(string value, DateTimeOffset? expires = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
        Expires = expires;
    }

    /// <summary>When it expires, if that was said.</summary>
    public DateTimeOffset? Expires { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Value { get; }

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";
}
