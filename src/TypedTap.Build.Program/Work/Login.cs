using TypedTap.Auth;
using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;

namespace TypedTap.Build.Program.Work;

/// <summary>What an item has to authenticate with. Secrets are read by the library, and told to the mask of messages only.</summary>
internal static class Login
{
    /// <summary>What there is, or null for an anonymous reading.</summary>
    /// <exception cref="BadItemException">Only one of user and password is named.</exception>
    /// <exception cref="TapAuthenticationException">What the item names is not there.</exception>
    public static async Task<LoginMeans?> MeansAsync(SnapshotItem item, Uri service, SecretMask mask, CancellationToken cancellationToken)
    {
        if (item.UserVariable is null != item.PasswordVariable is null)
            throw new BadItemException("UserVariable and PasswordVariable belong together, and one of them is missing.");
        var login = item.UserVariable is { } user ? TapLogin.FromEnvironment(user, item.PasswordVariable!)
            : item.Netrc ? TapLogin.FromNetrc(service.Host)
            : null;
        var token = item.TokenVariable is { } variable ? TapSecret.FromEnvironment(variable) : null;
        if (login is not null)
        {
            var revealed = await login.RevealAsync(cancellationToken).ConfigureAwait(false);
            mask.Learn(revealed.UserName, revealed.Password);
        }

        if (token is not null)
            mask.Learn(await token.RevealAsync(cancellationToken).ConfigureAwait(false));
        return login is null && token is null ? null : new LoginMeans { Login = login, Token = token };
    }

    /// <summary>
    /// Where it may be sent: the service's own origin and those that the item names; null for what the library knows of the service.
    /// </summary>
    /// <exception cref="BadItemException">One is not an address.</exception>
    public static List<Uri>? Origins(SnapshotItem item, Uri service) =>
        item.Origins.Count == 0
            ? null
            :
            [
                service,
                .. item.Origins.Select(text => Uri.TryCreate(text, UriKind.Absolute, out var origin)
                    ? origin
                    : throw new BadItemException($"'{text}' of Origins is not the address of a login service (https://...).")),
            ];
}
