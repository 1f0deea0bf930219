using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class AvailabilityTests
{
    [Fact]
    public async Task Everything()
    {
        var read = await VosiText.ReadAvailability(VosiText.Availability(
            "<a:available>true</a:available><a:upSince>2026-11-29T19:52:56Z</a:upSince><a:downAt>2026-12-01T00:00:00+01:00</a:downAt><a:backAt>2026-12-02</a:backAt><a:note>one</a:note><a:note/>"));
        Assert.True(read.IsAvailable);
        Assert.Equal(new DateTime(2026, 11, 29, 19, 52, 56, DateTimeKind.Utc), read.UpSince!.Utc);
        Assert.Equal(DateTimeKind.Utc, read.UpSince.Utc!.Value.Kind);
        Assert.Equal(new DateTime(2026, 11, 30, 23, 0, 0, DateTimeKind.Utc), read.DownAt!.Utc);
        Assert.Equal(new VosiTime("2026-12-02", new DateTime(2026, 12, 2, 0, 0, 0, DateTimeKind.Utc)), read.BackAt);
        Assert.Equal(["one", ""], read.Notes);
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("2026-11-29T19:52:56", true)]
    [InlineData("2026-11-29T19:52:56.123456789Z", true)]
    [InlineData("2026-11-29T19:52:56+0800", true)]
    [InlineData("2026-11-29 19:52", true)]
    [InlineData("2666-00-00T00:00:00Z", false)]
    [InlineData("11/29/2026", false)]
    [InlineData("12-1", false)]
    [InlineData("soon", false)]
    public async Task Times_keep_their_text(string text, bool isTime)
    {
        var read = await VosiText.ReadAvailability(VosiText.Availability($"<available>false</available><upSince> {text} </upSince>"));
        Assert.Equal((text, isTime), (read.UpSince!.Text, read.UpSince.Utc is not null));
        Assert.Equal(isTime ? [] : [VosiDiagnosticCode.BadValue], VosiText.Codes(read.Diagnostics));
    }

    [Theory]
    [InlineData("<available>0</available>", false, null)]
    [InlineData("<available> True </available>", true, null)]
    [InlineData("<available>mostly</available>", null, VosiDiagnosticCode.BadValue)]
    [InlineData("", null, VosiDiagnosticCode.Nothing)]
    public async Task What_is_not_said_is_not_made_up(string inside, bool? available, VosiDiagnosticCode? code)
    {
        var read = await VosiText.ReadAvailability(VosiText.Availability(inside));
        Assert.Equal(available, read.IsAvailable);
        Assert.Equal(code is { } c ? [c] : [], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task What_breaks_behind_the_last_element_is_still_broken()
    {
        var e = await Assert.ThrowsAsync<VosiException>(
            () => VosiText.ReadAvailability(VosiText.Availability("<available>true</available>") + "<"));
        Assert.Equal(VosiErrorKind.NotWellFormed, e.Kind);
    }
}
