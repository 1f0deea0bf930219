using System.Buffers;

namespace TypedTap.Auth;

/// <summary>What may be in a header without ending it, or what is in it.</summary>
internal static class SecretCharacters
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a text is a token as RFC 9110 §5.6.2 has it: a name.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Token);

    /// <summary>Whether a character may be in a token.</summary>
    public static bool IsTokenCharacter(char character) => Token.Contains(character);

    /// <summary>Whether a text has something and is visible ASCII only.</summary>
    public static bool AreVisible(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('!', '~');

    /// <summary>Whether a text may stand as the value of a cookie; more than the standard has, because services send more.</summary>
    public static bool IsCookieValue(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~') && !text.Contains(';');

    /// <summary>What to throw for a secret of the wrong form, which is not repeated.</summary>
    public static TapAuthenticationException Unusable(string what, string rule) =>
        new($"{what} cannot be sent: {rule}.") { Failure = TapAuthenticationFailure.SecretUnusable };
}
