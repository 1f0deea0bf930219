using System.Globalization;

namespace TypedTap.Metadata.Tests;

public class TapSnapshotWriterTests
{
    [Fact]
    public void The_canonical_form_is_readable() => Assert.Equal(
        Snapshots.SmallText.Replace("sha256:HASH", TapSnapshotWriter.ComputeHash(Snapshots.Small), StringComparison.Ordinal),
        TapSnapshotWriter.Write(Snapshots.Small));

    [Fact]
    public void What_was_written_reads_back_equal_and_writes_back_the_same()
    {
        var text = TapSnapshotWriter.Write(Snapshots.Small);
        var read = TapSnapshotReader.Read(text);
        Assert.Equal(Snapshots.Small with { Hash = TapSnapshotWriter.ComputeHash(Snapshots.Small) }, read);
        Assert.Equal(text, TapSnapshotWriter.Write(read));
    }

    [Fact]
    public void The_hash_is_the_same_for_the_same_content_whenever_and_however_it_was_read()
    {
        var hash = TapSnapshotWriter.ComputeHash(Snapshots.Small);
        Assert.Matches("^sha256:[0-9a-f]{64}$", hash);
        Assert.Equal(hash, TapSnapshotWriter.ComputeHash(Snapshots.Small with { Retrieved = null }));
        Assert.Equal(hash, TapSnapshotWriter.ComputeHash(Snapshots.Small with { Tool = "other", Hash = "stale", JsonSchema = null }));
    }

    [Fact]
    public void The_hash_is_another_for_other_content()
    {
        var hash = TapSnapshotWriter.ComputeHash(Snapshots.Small);
        Assert.NotEqual(hash, TapSnapshotWriter.ComputeHash(Snapshots.Small with { Note = "x" }));
        Assert.NotEqual(hash, TapSnapshotWriter.ComputeHash(Snapshots.Small with { Keys = [] }));
        Assert.NotEqual(
            hash, TapSnapshotWriter.ComputeHash(
                Snapshots.Small with { Schemas = [Snapshots.Small.Schemas[1], Snapshots.Small.Schemas[0]] }));
    }

    [Fact]
    public void The_hash_is_fixed_for_all_time() => Assert.Equal(
        "sha256:8ee126d30f5c62537f12889131dd9147dfe608a8be11744777e3e170acac5c29",
        TapSnapshotWriter.ComputeHash(Snapshots.Small));

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        var twice = Snapshots.Small with { Schemas = [new() { Name = "s" }, new() { Name = "s" }] };
        Assert.Contains(
            "schema name 's' for the second time", Assert.Throws<ArgumentException>(() => TapSnapshotWriter.Write(twice)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TapSnapshotWriter.Write(Snapshots.Small with { FormatVersion = 2 }));
    }

    [Fact]
    public void Only_what_must_be_is_escaped()
    {
        var odd = Snapshots.Small with { Note = "\t\n\r\0\u2028\u00e9<>&'+`\"\\" };
        var text = TapSnapshotWriter.Write(odd);
        Assert.Contains("\"\\t\\n\\u000d\\u0000\\u2028\u00e9<>&'+`\\\"\\\\\"", text, StringComparison.Ordinal);
        Assert.Equal(odd.Note, TapSnapshotReader.Read(text).Note);
    }

    [Fact]
    public void A_stale_hash_is_replaced()
    {
        var read = TapSnapshotReader.Read(TapSnapshotWriter.Write(Snapshots.Small with { Hash = "sha256:stale" }));
        Assert.Equal(TapSnapshotWriter.ComputeHash(Snapshots.Small), read.Hash);
    }

    [Theory]
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T12:00:00Z")]
    [InlineData("2026-07-01T12:00:00.250Z", "2026-07-01T12:00:00.25Z")]
    [InlineData("2026-07-01T14:00:00+02:00", "2026-07-01T12:00:00Z")]
    [InlineData("2026-07-01", "2026-07-01T00:00:00Z")]
    public void Times_are_written_in_UTC(string given, string written)
    {
        var snapshot = Snapshots.Small with
        {
            Retrieved = DateTimeOffset.Parse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        };
        Assert.Contains("\"retrieved\": \"" + written + "\"", TapSnapshotWriter.Write(snapshot), StringComparison.Ordinal);
        var text = TapSnapshotWriter.Write(Snapshots.Small).Replace("2026-07-01T12:00:00Z", given, StringComparison.Ordinal);
        Assert.Equal(snapshot.Retrieved, TapSnapshotReader.Read(text).Retrieved);
    }

    [Fact]
    public void Snapshots_compare_by_value()
    {
        var one = TapSnapshotReader.Read(TapSnapshotWriter.Write(Snapshots.Small));
        var other = TapSnapshotReader.Read(TapSnapshotWriter.Write(Snapshots.Small));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }
}
