using TypedTap.Adql;

namespace TypedTap.Auth;

/// <summary>
/// One way to authenticate that a service names in <c>WWW-Authenticate</c> (RFC 9110 §11.6.1), like
/// <c>ivoa_bearer standard_id="…", access_url="…"</c>.
/// </summary>
/// <param name="Scheme">The scheme as it was written; schemes are compared without regard to case.</param>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Token68">The single text that some schemes have in place of parameters.</param>
public sealed record AuthChallenge(string Scheme, ValueList<AuthParameter> Parameters, string? Token68 = null)
{
    /// <summary>Reads the values of <c>WWW-Authenticate</c> headers, each of which may have several challenges.</summary>
    /// <remarks>What is no challenge is passed over: a service that writes them wrong may still be usable.</remarks>
    public static IReadOnlyList<AuthChallenge> Parse(IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var found = new List<AuthChallenge>();
        foreach (var header in headers)
            ChallengeParser.Read(header, found);
        return found;
    }

    /// <summary>Whether it is of a scheme, in any case.</summary>
    public bool Is(string scheme) => Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a parameter, in any case; the first if there are several; null if there is none.</summary>
    public string? Find(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return parameter.Value;
        }

        return null;
    }

    /// <summary>As a header has it.</summary>
    public override string ToString() => Token68 is { } text ? $"{Scheme} {text}" : $"{Scheme} {string.Join(", ", Parameters)}".TrimEnd();
}
