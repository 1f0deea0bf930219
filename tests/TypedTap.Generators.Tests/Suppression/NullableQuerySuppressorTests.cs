namespace TypedTap.Generators.Tests.Suppression;

/// <summary>Nullable warnings are silenced exactly where the code runs on the service.</summary>
public sealed class NullableQuerySuppressorTests
{
    [Theory]
    [InlineData("_ = demo.Obs.Plane.Where(p => p.Name.StartsWith(\"M\"));", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.Where((p) => p.Name.Length > 3 && p.Exptime.Value > 1);", "CS8602 CS8629")]
    [InlineData("_ = demo.Obs.Plane.Where(predicate: p => Use.Test(p.Name));", "CS8604")]
    [InlineData("_ = demo.Obs.Plane.Where(p => (int)p.Level == 2);", "CS8629")]
    [InlineData("_ = demo.Obs.Plane.Where(p => Use.Size((int)p.Level) == 2);", "CS8629")]
    [InlineData("_ = demo.Obs.Plane.Where(p => ((string)p.Name).Length > 2);", "CS8600 CS8602")]
    [InlineData("_ = demo.Obs.Plane.Where(p => new List<string>(names).Contains(p.Name));", "CS8604")]
    [InlineData("_ = demo.Obs.Plane.Where(p => p.Start.Value.Year == 2020);", "CS8629")]
    [InlineData("_ = demo.Obs.Plane.OrderBy(p => p.Name.Length).ThenByDescending(p => p.Start.Value.Year);", "CS8602 CS8629")]
    [InlineData("_ = demo.Obs.Plane.OrderByDescending(p => p.Name.Length).ThenBy(p => p.Start.Value.Year);", "CS8602 CS8629")]
    [InlineData("_ = demo.Obs.Plane.Join(demo.Obs.Artifact, p => p.Name.ToLower(), a => a.Uri.ToLower(), (p, a) => 1);", "CS8602 CS8602")]
    [InlineData("_ = demo.Obs.Plane.Join(demo.Obs.Artifact.Where(a => a.Uri.Length > 1), p => p.ObsId, a => a.ObsId, (p, a) => 1);",
        "CS8602")]
    [InlineData("_ = await demo.Obs.Plane.CountAsync(p => p.Name.Length > 3);", "CS8602")]
    [InlineData("_ = await demo.Obs.Plane.FirstOrDefaultAsync(p => p.Name.Length > 3);", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.OrderBy(p => p.Level).Where(p => p.Name.Length > 3);", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.Where(p => names.Any(n => n == p.Name.Trim()));", "CS8602")]
    [InlineData("_ = list.Select(o => demo.Obs.Plane.Where(p => p.Name.Trim() == o.Name));", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.Where(p => demo.Obs.Artifact.Where(a => a.Uri == p.Name.Trim()).Count() > 1);", "CS8602")]
    [InlineData("_ = demo.Obs.Artifact.Where(a => a.Plane().Name == \"x\");", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.Where(p => p.Artifacts().Any(a => a.Plane().Name.Length > 3));", "CS8602 CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane from a in p.Artifacts() where a.Plane().Name == p.Name orderby a.Plane().Level select p;",
        "CS8602 CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane where p.Name.Length > 3 select p;", "CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane where p.Flag.Value orderby p.Name.Length, p.Level.Value descending select p;",
        "CS8629 CS8602 CS8629")]
    [InlineData("_ = from p in demo.Obs.Plane join a in demo.Obs.Artifact on p.Name.Trim() equals a.Uri.Trim() where a.Uri.Length > 1 orderby a.Uri.Length select p;", "CS8602 CS8602 CS8602 CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane where p.Name.Length > 3 join a in demo.Obs.Artifact on p.ObsId equals a.ObsId select a;",
        "CS8602")]
    public async Task Silenced_where_code_becomes_ADQL(string body, string ids)
    {
        var (left, silenced) = await SuppressorHost.Run(body);
        Assert.Equal(ids.Split(' '), silenced);
        Assert.Empty(left);
    }

    [Theory]
    [InlineData("_ = demo.Obs.Plane.Select(p => p.Name.Length);", "CS8602")]
    [InlineData("_ = demo.Obs.Plane.Select(p => new { L = Use.Test(p.Name), V = p.Level.Value });", "CS8604 CS8629")]
    [InlineData("_ = demo.Obs.Plane.Join(demo.Obs.Artifact, p => p.ObsId, a => a.ObsId, (p, a) => p.Name.Length);", "CS8602")]
    [InlineData("_ = demo.Obs.Artifact.Select(a => a.Plane().Name);", "CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane select p.Name.Length;", "CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane let l = p.Name.Length select l;", "CS8602")]
    [InlineData("_ = from p in demo.Obs.Plane join a in demo.Obs.Artifact on p.ObsId equals a.ObsId select p.Name.Length;", "CS8602")]
    [InlineData("_ = list.Where(p => p.Name.Length > 3);", "CS8602")]
    [InlineData("_ = from p in list where p.Name.Length > 3 orderby p.Name.Length select p;", "CS8602 CS8602")]
    [InlineData("_ = queryable.Where(p => p.Name.Length > 3);", "CS8602")]
    [InlineData("Expression<Func<Plane, bool>> e = p => p.Name.Length > 3;", "CS8602")]
    [InlineData("Func<Plane, bool> f = p => p.Name.Length > 3;", "CS8602")]
    [InlineData("foreach (var p in list) Use.Test(p.Name);", "CS8604")]
    [InlineData("var first = await demo.Obs.Plane.FirstOrDefaultAsync(); _ = first.Name.Length;", "CS8602 CS8602")]
    [InlineData("string? s = null; _ = demo.Obs.Plane.Take(s.Length);", "CS8602")]
    [InlineData("string? s = null; _ = demo.Obs.Plane.Where(p => p.Name == s.Trim());", "CS8602")]
    [InlineData("var one = list.FirstOrDefault(); _ = from p in demo.Obs.Plane where p.Name == one.Name select p;", "CS8602")]
    [InlineData("int? i = names.Length > 3 ? 1 : null; _ = demo.Obs.Plane.Where(p => p.Level == i.Value);", "CS8629")]
    [InlineData("_ = list.Select(o => demo.Obs.Plane.Where(p => p.Name == o.Name.Trim()));", "CS8602")]
    [InlineData("_ = from o in list select demo.Obs.Plane.Where(p => p.Name == o.Name.Trim());", "CS8602")]
    public async Task Kept_where_code_runs_here(string body, string ids)
    {
        var (left, silenced) = await SuppressorHost.Run(body);
        Assert.Equal(ids.Split(' '), left);
        Assert.Empty(silenced);
    }

    [Fact]
    public async Task Both_in_one_query()
    {
        var (left, silenced) = await SuppressorHost.Run(
            "_ = from p in demo.Obs.Plane where p.Name.Length > 3 select p.Name.Length + p.Level.Value;");
        Assert.Equal(["CS8602"], silenced);
        Assert.Equal(["CS8629"], left.Where(id => id != "CS8602"));
    }

    [Fact]
    public async Task Nothing_to_silence_leaves_nothing()
    {
        var (left, silenced) = await SuppressorHost.Run(
            "_ = demo.Obs.Plane.Where(p => p.Name == \"x\" && p.Level > 3 && names.Contains(p.Name)).OrderBy(p => p.Exptime).Select(p => p.Name);");
        Assert.Empty(left);
        Assert.Empty(silenced);
    }
}
