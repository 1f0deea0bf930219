namespace TypedTap.Auth;

/// <summary>Environment variables that have to be there.</summary>
internal static class EnvironmentText
{
    /// <summary>The value of a variable.</summary>
    /// <exception cref="TapAuthenticationException">It is not set, or empty.</exception>
    public static string Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new TapAuthenticationException(
                $"The environment variable {variable} is not set (or empty) in this process: set it before the program starts.")
            { Failure = TapAuthenticationFailure.SecretMissing };
}
