using TypedTap.DataLink;

namespace TypedTap.Tests.DataLink;

/// <summary>What links are to their data.</summary>
public sealed class SemanticsTests
{
    [Theory]
    [InlineData("#bias", "#calibration", true)]
    [InlineData("#dark", "#calibration", true)]
    [InlineData("#flat", "http://www.ivoa.net/rdf/datalink/core#calibration", true)]
    [InlineData("#calibration", "#bias", false)]
    [InlineData("#weight", "#auxiliary", true)]
    [InlineData("#thumbnail", "#preview", true)]
    [InlineData("#cutout", "#proc", true)]
    [InlineData("#detached-header", "#documentation", true)]
    [InlineData("#derivation", "#progenitor", false)]
    [InlineData("#this", "#this", true)]
    [InlineData(" #this ", "#this", true)]
    [InlineData("this", "#this", true)]
    [InlineData("https://www.ivoa.net/rdf/datalink/core#bias", "#calibration", true)]
    [InlineData("#newer-than-us", "#newer-than-us", true)]
    [InlineData("#newer-than-us", "#calibration", false)]
    [InlineData("#", "#this", false)]
    [InlineData("", "#this", false)]
    [InlineData("http://archive.eso.org/rdf/datalink/eso#night_log", "http://archive.eso.org/rdf/datalink/eso#night_log", true)]
    [InlineData("http://archive.eso.org/rdf/datalink/eso#bias", "#calibration", false)]
    [InlineData("http://www.ivoa.net/rdf/datalink/core-of-others#bias", "#calibration", false)]
    public void A_narrower_term_is_its_wider_one_and_a_foreign_one_only_itself(string text, string wider, bool expected) =>
        Assert.Equal(expected, DataLinkSemantics.Parse(text).Is(DataLinkSemantics.Parse(wider)));

    [Fact]
    public void Values_are_kept_and_compared_by_what_they_mean()
    {
        var bias = DataLinkSemantics.Parse("http://www.ivoa.net/rdf/datalink/core#bias");
        Assert.Equal(DataLinkSemantics.Bias, bias);
        Assert.Equal(DataLinkSemantics.Bias.GetHashCode(), bias.GetHashCode());
        Assert.Equal(("http://www.ivoa.net/rdf/datalink/core#bias", "bias", "Bias Frame"), (bias.Text, bias.CoreName, bias.Label));
        Assert.Equal("#bias", DataLinkSemantics.Bias.ToString());
        var log = EsoSemantics.NightLog;
        Assert.Equal(("http://archive.eso.org/rdf/datalink/eso#night_log", null, "night_log"), (log.Uri, log.CoreName, log.Label));
        Assert.Equal(log, EsoSemantics.Of("night_log"));
        Assert.Null(DataLinkSemantics.Parse("#newer").Term);
        Assert.Equal("newer", DataLinkSemantics.Parse("#newer").Label);
        Assert.Equal("", DataLinkSemantics.Parse(null).Text);
    }

    [Fact]
    public void The_vocabulary_is_a_forest_and_every_term_has_a_constant()
    {
        var core = DataLinkVocabulary.Core;
        Assert.Equal(22, core.Terms.Count);
        Assert.All(core.Terms, term =>
        {
            Assert.True(term.Wider is null || core.Find(term.Wider)!.Narrower.Contains(term.Name), term.Name);
            Assert.All(term.Narrower, narrower => Assert.Equal(term.Name, core.Find(narrower)!.Wider));
            Assert.NotEqual("", term.Description);
        });
        Assert.Equal(["bias", "dark", "flat"], core.Find("#calibration")!.Narrower);
        Assert.Null(core.Find("night_log"));
        var constants = typeof(DataLinkSemantics).GetProperties()
            .Where(property => property.PropertyType == typeof(DataLinkSemantics))
            .Select(property => ((DataLinkSemantics)property.GetValue(null)!).CoreName)
            .ToHashSet();
        Assert.Equal(core.Terms.Select(term => term.Name).Order(), constants.OfType<string>().Order());
    }

    [Theory]
    [InlineData("application/x-votable+xml;content=datalink", true)]
    [InlineData("application/x-votable+xml; content=datalink", true)]
    [InlineData("Application/X-VOTable+XML ; Content=\"DataLink\" ;charset=iso-8859-1", true)]
    [InlineData("application/x-votable+xml;serialization=binary2;content='datalink'", true)]
    [InlineData("text/xml;content=datalink", true)]
    [InlineData("application/x-votable+xml", false)]
    [InlineData("application/x-votable+xml;content=calselector", false)]
    [InlineData("application/x-votable+xml;nocontent=datalink", false)]
    [InlineData("application/fits;content=datalink", false)]
    [InlineData("content=datalink", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_media_type_is_recognised_however_it_is_spelled(string? text, bool expected) =>
        Assert.Equal(expected, DataLinkMediaType.Is(text));

    [Theory]
    [InlineData("NotFoundFault: x is not known", DataLinkFaultKind.NotFound)]
    [InlineData("UsageFault", DataLinkFaultKind.Usage)]
    [InlineData("TransientFault : try later", DataLinkFaultKind.Transient)]
    [InlineData("FatalFault:no", DataLinkFaultKind.Fatal)]
    [InlineData("DefaultFault: ?", DataLinkFaultKind.Other)]
    [InlineData("AuthenticationFault: log in", DataLinkFaultKind.Authentication)]
    [InlineData("AuthorizationError: not you", DataLinkFaultKind.Authorization)]
    [InlineData("PermissionDenied: not you", DataLinkFaultKind.Authorization)]
    [InlineData("notfoundfault: x", DataLinkFaultKind.NotFound)]
    [InlineData("NotFoundation of science", DataLinkFaultKind.Other)]
    [InlineData("Usage of this file is free", DataLinkFaultKind.Other)]
    [InlineData("Access denied", DataLinkFaultKind.Other)]
    public void The_kind_of_a_fault_is_its_first_word(string text, DataLinkFaultKind expected) =>
        Assert.Equal(new DataLinkFault(expected, text), DataLinkFault.Parse(text));
}
