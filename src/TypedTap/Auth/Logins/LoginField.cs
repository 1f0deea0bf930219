using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A parameter that a login service wants besides user name and password.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record LoginField(string Name, string Value)
{
    /// <summary>Name and value; three asterisks for the value of one that sounds like a secret.</summary>
    public override string ToString() => Name + "=" + (SecretText.IsSecretName(Name) ? SecretText.Hidden : SecretText.Hide(Value));
}
