namespace TypedTap.Auth;

/// <summary>A user name and a password at the moment that they are used. Not a record: those print what they hold.</summary>
internal sealed class RevealedLogin(string userName, string password)
{
    public string UserName { get; } = userName;

    public string Password { get; } = password;
}
