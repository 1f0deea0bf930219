using Microsoft.Extensions.DependencyInjection;
using Pipeline;
using Pipeline.Offline;
using Pipeline.Steps;
using TypedTap.Pipeline.Tests.Support;

namespace TypedTap.Pipeline.Tests;

/// <summary>The query, without a database.</summary>
public sealed class MatchingTests
{
    private static readonly WatchedTarget[] Targets =
    [
        new("Nr3491", 131.28125, 54.3, DateTime.UnixEpoch),
        new("CR Psc", 26.28125, 23.3, new(2024, 10, 1, 11, 30, 0, DateTimeKind.Utc)),
        new("Empty field", 200, -40, DateTime.UnixEpoch),
    ];

    [Fact]
    public async Task It_finds_what_is_new_of_each_target()
    {
        using var host = Build();
        var query = host.Services.GetRequiredService<Matching>().Query(Targets, out _);
        var found = await query.AsJob().ToListAsync();
        Assert.Equal(
            ["CR Psc 2368277", "Nr3491 2366188", "Nr3491 2366432", "Nr3491 2480747"],
            found.Select(match => $"{match.Target} {match.ObservationID}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_service_does_all_of_it()
    {
        using var host = Build();
        var plan = host.Services.GetRequiredService<Matching>().Query(Targets, out _).ToPlan();
        Assert.False(plan.DropsRows);
        Assert.Contains("1 = CONTAINS(POINT('ICRS', t.target_ra, t.target_dec), p.position_bounds)", plan.Adql, StringComparison.Ordinal);
        Assert.Contains("TAP_UPLOAD.watched AS t", plan.Adql, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_question_is_known_as_one()
    {
        using var host = Build();
        var matching = host.Services.GetRequiredService<Matching>();
        matching.Query(Targets, out var question);
        matching.Query([.. Targets], out var same);
        matching.Query(Targets[1..], out var fewer);
        matching.Query([Targets[0] with { Since = Targets[1].Since }, .. Targets[1..]], out var later);
        using var other = Build("JCMT");
        other.Services.GetRequiredService<Matching>().Query(Targets, out var elsewhere);
        Assert.Equal(question, same);
        Assert.Equal(4, new[] { question, fewer, later, elsewhere }.Distinct().Count());
    }

    private static Microsoft.Extensions.Hosting.IHost Build(string collection = "CFHT")
    {
        return TestHost.CreateBuilder(
            [new("Pipeline:Database", "Host=127.0.0.1;Database=x"), new("Pipeline:Collection", collection)]).Build();
    }
}
