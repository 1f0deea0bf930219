using TypedTap.Auth;

namespace TypedTap.Cadc.Tests;

/// <summary>Where CADC's services are.</summary>
public sealed class EndpointTests
{
    [Fact]
    public void CADCs_own_are_the_neighbours_of_its_TAP_service()
    {
        using var cadc = new CadcArchive();
        Assert.Equal("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus", cadc.Client.BaseUrl.AbsoluteUri);
        Assert.Equal("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/caom2ops", cadc.Endpoints.Operations.AbsoluteUri);
        Assert.Equal("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/cadc-target-resolver/find", cadc.Endpoints.Resolver.AbsoluteUri);
        Assert.Same(LoginEndpoint.Cadc, cadc.Endpoints.Login);
    }

    [Fact]
    public void Elsewhere_they_are_at_the_same_site()
    {
        var endpoints = CadcEndpoints.Of(new Uri("https://mirror.example.org/cadc/argus/"));
        Assert.Equal("https://mirror.example.org/cadc/caom2ops", endpoints.Operations.AbsoluteUri);
        Assert.Equal("https://mirror.example.org/cadc/ac/login", endpoints.Login!.Url.AbsoluteUri);
        Assert.Equal([new Uri("https://mirror.example.org")], endpoints.Login.Origins);
    }
}
