namespace TypedTap.Eso.Tests;

public sealed class CascadeStatusTests
{
    [Fact]
    public void A_description_is_read_as_the_archive_writes_it()
    {
        var status = CascadeStatus.Parse(
            "category=\"IFS_SCI_FLUX\" certified=\"true\" complete=\"true\" mode=\"Raw2Master\" type=\"main\" messages=\"\"");

        Assert.Equal(
            new CascadeStatus { Category = "IFS_SCI_FLUX", Certified = "true", Complete = "true", Mode = "Raw2Master", Type = "main" },
            status);
        Assert.Equal(CalSelectorMode.Raw2Master, status.ExecutedMode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Requested file")]
    [InlineData("complete=true certified=true")]
    [InlineData("complete=\"\"")]
    public void What_is_not_said_is_not_true(string? description)
    {
        var status = CascadeStatus.Parse(description);

        Assert.False(status.IsComplete);
        Assert.False(status.IsCertified);
        Assert.Null(status.ExecutedMode);
    }

    [Theory]
    [InlineData("submode=\"Raw2Raw\" mode=\"Raw2Master\"", "Raw2Master")]
    [InlineData("messages=\"mode=x\" mode=\"Raw2Raw\"", "Raw2Raw")]
    [InlineData("  MODE=\"raw2raw\"  ", "raw2raw")]
    [InlineData("mode=\"Raw2Raw", "Raw2Raw")]
    public void A_name_is_a_whole_name(string description, string mode) => Assert.Equal(mode, CascadeStatus.Parse(description).Mode);

    [Theory]
    [InlineData("complete=\"false\" messages=\"no \"good\" flat\"", "no \"good\" flat")]
    [InlineData("complete=\"false\" messages=\"ends in a quote \"\"", "ends in a quote \"")]
    [InlineData("complete=\"false\" messages=\"a\" complete=\"true\"", "a")]
    public void Messages_may_have_quotes_and_what_they_pretend_does_not_count(string description, string messages)
    {
        var status = CascadeStatus.Parse(description);

        Assert.Equal(messages, status.Messages);
        Assert.False(status.IsComplete);
    }

    [Theory]
    [InlineData("raw", CalSelectorMode.Raw2Raw)]
    [InlineData("RAW2RAW", CalSelectorMode.Raw2Raw)]
    [InlineData("processed", CalSelectorMode.Raw2Master)]
    [InlineData("raw2master", CalSelectorMode.Raw2Master)]
    [InlineData("raw2", null)]
    public void Modes_have_the_names_of_the_service_and_of_astroquery(string text, CalSelectorMode? mode) =>
        Assert.Equal(mode, CalSelectorModes.Parse(text));

    [Theory]
    [InlineData("ivo://eso.org/ID?SPHER.2016-09-26T03:04:09.308", "SPHER.2016-09-26T03:04:09.308")]
    [InlineData("http://archive.eso.org/datalink/links?ID=ivo://eso.org/ID?M.SPHERE.2016-09-27T08:14:14.686&eso_download=file",
        "M.SPHERE.2016-09-27T08:14:14.686")]
    [InlineData("https://archive.eso.org/datalink/links?ID=ivo%3A%2F%2Feso.org%2FID%3FADP.2016-10-04T11%3A00%3A00.001",
        "ADP.2016-10-04T11:00:00.001")]
    [InlineData("https://dataportal.eso.org/dataPortal/file/SPHER.2016-09-26T03:04:09.308", "SPHER.2016-09-26T03:04:09.308")]
    [InlineData("https://archive.eso.org/calselector/v1/associations?dp_id=SPHER.1&mode=Raw2Raw", "SPHER.1")]
    [InlineData("https://example.org/file", null)]
    [InlineData("ivo://eso.org/ID?../../etc", null)]
    [InlineData("", null)]
    public void Identifiers_are_found_in_what_the_archive_publishes(string text, string? dpId) => Assert.Equal(dpId, EsoIds.Find(text));
}
