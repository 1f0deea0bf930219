using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A parameter of an authentication challenge.</summary>
/// <param name="Name">Its name as it was written; names are compared without regard to case.</param>
/// <param name="Value">Its value, without quotes.</param>
public sealed record AuthParameter(string Name, string Value)
{
    /// <summary>As a challenge has it: <c>realm="x"</c>.</summary>
    public override string ToString() => $"{Name}=\"{ServerText.Clean(Value, 300)}\"";
}
