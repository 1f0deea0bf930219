using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// A login service as data: where it is, how it takes user name and password, and where in its answer the permit is. A further
/// archive is a further value of this.
/// </summary>
public sealed record LoginEndpoint
{
    /// <summary>
    /// ESO: a GET of <c>https://www.eso.org/sso/oidc/token</c> with everything in its URL; the <c>id_token</c> of the answer,
    /// valid for 8 hours, is the bearer token for the archive and the data portal.
    /// </summary>
    public static LoginEndpoint Eso { get; } = new()
    {
        Name = "ESO",
        Url = new Uri("https://www.eso.org/sso/oidc/token"),
        Method = LoginMethod.GetQuery,
        Fields =
        [
            new("response_type", "id_token token"),
            new("grant_type", "password"),
            new("client_id", "clientid"),
            new("client_secret", "clientSecret"),
        ],
        Accept = "application/json",
        Answer = LoginAnswer.TokenInJson("id_token"),
        Origins = [new("https://archive.eso.org"), new("https://dataportal.eso.org")],
    };

    /// <summary>
    /// CADC: a POST to <c>https://ws-cadc.canfar.net/ac/login</c>; the body of the answer is the value of the cookie
    /// <c>CADC_SSO</c>, which is sent back in double quotes.
    /// </summary>
    public static LoginEndpoint Cadc { get; } = new()
    {
        Name = "CADC",
        Url = new Uri("https://ws-cadc.canfar.net/ac/login"),
        Accept = "text/plain",
        Answer = LoginAnswer.CookieInBody("CADC_SSO", quoted: true),
        NamesUser = true,
        Origins =
        [
            new("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca"),
            new("https://www.cadc-ccda.hia-iha.nrc-cnrc.gc.ca"),
            new("https://ws-cadc.canfar.net"),
            new("https://ws-uv.canfar.net"),
            new("https://cadc-west-01.canfar.net"),
        ],
    };

    /// <summary>Whose login it is, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>Where the login is sent: https, or plain http on this machine.</summary>
    /// <exception cref="ArgumentException">Neither of these, relative, or with user information.</exception>
    public required Uri Url { get; init => field = LoginUrl.Check(value, nameof(Url)); }

    /// <summary>How user name and password are sent; a form unless set.</summary>
    public LoginMethod Method { get; init; }

    /// <summary>The name of the parameter with the user name.</summary>
    public string UserNameField { get; init; } = "username";

    /// <summary>The name of the parameter with the password.</summary>
    public string PasswordField { get; init; } = "password";

    /// <summary>Further parameters.</summary>
    public ValueList<LoginField> Fields { get; init; } = [];

    /// <summary>The media types that are welcome.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>Where in the answer the permit is.</summary>
    public required LoginAnswer Answer { get; init; }

    /// <summary>Whether the services say the user name of the login in <c>X-VO-Authenticated</c>, where they say one.</summary>
    public bool NamesUser { get; init; }

    /// <summary>Where the permit may be sent, if the caller names no other origins.</summary>
    public ValueList<Uri> Origins { get; init; } = [];

    /// <summary>The request of a login.</summary>
    internal TapHttpRequest Request(RevealedLogin login)
    {
        IEnumerable<KeyValuePair<string, string>> fields = Fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        if (Method != LoginMethod.Basic)
            fields = fields.Append(new(UserNameField, login.UserName)).Append(new(PasswordField, login.Password));

        var request = Method switch
        {
            LoginMethod.PostForm => TapHttpRequest.PostForm(Url, [.. fields]) with { Repeat = RepeatSafety.ChangesNothing },
            _ => TapHttpRequest.Get(WithQuery(fields)),
        };
        return request with { Accept = Accept, Purpose = "auth.login" };
    }

    private Uri WithQuery(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var query = string.Join('&', fields.Select(field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)));
        return query.Length == 0 ? Url : new UriBuilder(Url) { Query = Url.Query.Length > 1 ? Url.Query[1..] + "&" + query : query }.Uri;
    }
}
