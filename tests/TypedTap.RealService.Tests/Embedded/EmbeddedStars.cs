using TypedTap.Testing;

namespace TypedTap.RealService.Tests.Embedded;

/// <summary>An embedded service over a few tables, for clients of others.</summary>
internal static class EmbeddedStars
{
    public const string Bright = "SELECT id, name FROM demo.stars WHERE mag < 7 ORDER BY id";

    public const string User = "ada";
    public const string Password = "made-up";

    /// <summary>A profile by its name.</summary>
    public static EmbeddedProfile Profile(string name) =>
        ((EmbeddedProfile[])[EmbeddedProfile.Standard, EmbeddedProfile.Dachs, EmbeddedProfile.Cadc, EmbeddedProfile.Eso]).FirstOrDefault(
            profile => profile.Name == name)
        ?? EmbeddedProfile.Standard;

    /// <summary>The options, with HTTP Basic asked for.</summary>
    public static EmbeddedTapServiceOptions WithLogin(EmbeddedTapServiceOptions options, bool withLogin) => withLogin
        ? options with { LoginRequired = true, Accepts = LoginSchemes.Basic, Accounts = new EmbeddedAccounts().Add(User, Password) }
        : options;

    public static async Task<EmbeddedTapService> StartAsync(EmbeddedTapServiceOptions? options = null)
    {
        var database = new EmbeddedDatabase();
        await database.AddCsvAsync(
            "demo.stars",
            new MemoryStream(
                "id,ra,dec,name,mag,seen\n1,10.5,20.5,alpha,5.5,2020-01-01T00:00:00\n2,11.5,21.5,beta,6.5,\n3,200.0,-45.0,,7.25,2021-01-01T00:00:00\n"u8.ToArray()));
        await database.AddCsvAsync("demo.visits", new MemoryStream("star,day\n1,59000\n1,59001\n2,59002\n"u8.ToArray()));
        return await EmbeddedTapService.StartAsync(database, options);
    }
}
