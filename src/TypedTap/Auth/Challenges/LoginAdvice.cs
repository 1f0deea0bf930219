using TypedTap.Adql;

namespace TypedTap.Auth;

/// <summary>What a service says about who may use it.</summary>
/// <param name="Need">Whether it wants to know who asks.</param>
/// <param name="Options">How one may authenticate, the best first.</param>
public sealed record LoginAdvice(LoginNeed Need, ValueList<LoginOption> Options)
{
    /// <summary>The schemes and methods, for people.</summary>
    public override string ToString() =>
        Options.Count == 0 ? $"login: {Need}" : $"login: {Need}; {string.Join("; ", Options.Select(option => option.ToString()))}";
}
