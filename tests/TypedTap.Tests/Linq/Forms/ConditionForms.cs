#pragma warning disable CA1304, CA1307, CA1309, CA1310, CA1311, CA1847, CA1862, CA1865, CA1866, CA2251, MA0001, MA0005, MA0011, MA0021, MA0074, MA0089, RCS1155, RCS1049, RCS1235 // what users write, not what analyzers like
using TypedTap.Linq;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>Conditions on numbers, texts, times and lists.</summary>
internal static class ConditionForms
{
    private static readonly string[] Names = ["M 31", "M 33"];
    private static readonly DateTime Night = new(2016, 9, 26, 3, 4, 9, DateTimeKind.Utc);
    private static readonly Guid Known = new("6f9619ff-8b86-d011-b42d-00c04fc964ff");

    public static FormList Comparisons { get; } = new("Comparisons and nulls")
    {
        s => s.Mag > 5 && s.Mag <= 6,
        s => s.Mag < 5 || s.Number >= 3,
        s => !(s.Mag > 5),
        s => s.Name == "M 31",
        s => s.Name != "M 31",
        s => s.Name == s.Note,
        s => s.Name == null,
        s => s.Mag != null,
        s => s.Mag.HasValue,
        s => s.Mag!.Value > 5,
        s => (s.Mag ?? 0) < 5,
        s => s.Mag.GetValueOrDefault() < 5,
        s => s.Mag.GetValueOrDefault(9) < 5,
        s => s.Mag is double,
        s => s.Number!.Value.Equals(3),
        s => ((short)s.Number!.Value).Equals(3),
        s => ((long)s.Number!.Value).Equals(3),
        s => object.Equals(s.Name, "M 31"),
        s => s.Key == Known,
        s => s.Key!.Value.Equals(Known),
        s => s.IsNew == true,
        s => s.IsNew != true,
        s => s.IsNew!.Value.Equals(true),
        s => s.IsNew!.Value ^ s.Mag > 5,
        s => s.Mag > 5 ? s.Number > 1 : s.Number > 2,
        s => (s.IsNew == true ? s.Ra : s.Dec) > 5,
        s => FormArchive.HasWord(s.Note, "moon") == 1,
    };

    public static FormList Numbers { get; } = new("Numbers")
    {
        s => s.Mag + s.Ra * 2 - s.Dec / 3 > -s.Mag,
        s => s.Number % 2 == 1,
        s => (double?)s.Number / 2 > 1,
        s => (s.Number & 4) == 4,
        s => (s.Number | 4) == 4,
        s => (int)s.Mag!.Value == 5,
        s => (int)s.Mag!.Value == s.Number,
        s => (float)s.Mag!.Value > 5,
        s => Math.Round(s.Mag!.Value) == 5,
        s => Math.Round(s.Mag!.Value, 1) < 2.5,
        s => Math.Round(s.Mag!.Value, MidpointRounding.AwayFromZero) > 5,
        s => MathF.Round(s.Flux!.Value) > 5,
        s => Math.Abs(s.Dec!.Value) < 5,
        s => MathF.Abs((float)s.Dec!.Value) < 5,
        s => Math.Ceiling(s.Mag!.Value) > s.Ra,
        s => MathF.Ceiling((float)s.Mag!.Value) > s.Ra,
        s => Math.Floor(s.Mag!.Value) > s.Ra,
        s => MathF.Floor((float)s.Mag!.Value) > s.Ra,
        s => Math.Truncate(s.Mag!.Value) > s.Ra,
        s => MathF.Truncate((float)s.Mag!.Value) > s.Ra,
        s => Math.Sqrt(s.Mag!.Value) > s.Ra,
        s => Math.Cbrt(s.Mag!.Value) > 2,
        s => Math.Pow(s.Mag!.Value, 2) > s.Ra,
        s => Math.Exp(s.Mag!.Value) > s.Ra,
        s => Math.Log(s.Mag!.Value) > s.Ra,
        s => Math.Log(s.Mag!.Value, 2) > s.Ra,
        s => Math.Log10(s.Mag!.Value) > s.Ra,
        s => Math.Sin(s.Ra!.Value) > s.Mag,
        s => Math.Cos(s.Ra!.Value) > s.Mag,
        s => Math.Tan(s.Ra!.Value) > s.Mag,
        s => Math.Asin(s.Ra!.Value) > s.Mag,
        s => Math.Acos(s.Ra!.Value) > s.Mag,
        s => Math.Atan(s.Ra!.Value) > s.Mag,
        s => Math.Atan2(s.Ra!.Value, s.Dec!.Value) > s.Mag,
        s => double.RadiansToDegrees(s.Ra!.Value) > s.Mag,
        s => double.DegreesToRadians(s.Ra!.Value) > s.Mag,
    };

    public static FormList Texts { get; } = new("Texts")
    {
        s => s.Name!.StartsWith("NGC"),
        s => s.Name!.StartsWith("ngc", StringComparison.OrdinalIgnoreCase),
        s => s.Name!.EndsWith("A"),
        s => s.Name!.Contains("31"),
        s => !s.Name!.Contains("31"),
        s => string.IsNullOrEmpty(s.Name),
        s => s.Name!.ToLower() == "m 31",
        s => s.Name!.ToLowerInvariant() == "m 31",
        s => s.Name!.ToUpper() == "M 31",
        s => s.Name!.ToUpperInvariant() == "M 31",
        s => s.Name!.Equals("m 31", StringComparison.OrdinalIgnoreCase),
        s => string.Equals(s.Name, "M 31"),
        s => s.Name!.ToString() == "M 31",
        s => string.Compare(s.Name, "M 31", StringComparison.Ordinal) == 0,
        s => string.CompareOrdinal(s.Name, "M 31") == 0,
        s => s.Name!.CompareTo("M 31") != 0,
        s => s.Name + "-" + s.Note == "M 31-x",
        s => string.Concat(s.Name, s.Note) == "M 31x",
        s => $"{s.Name}-{s.Note}" == "M 31-x",
    };

    public static FormList Lists { get; } = new("Lists")
    {
        s => Names.Contains(s.Name),
        s => !Names.Contains(s.Name),
        s => new List<int?> { 1, 2 }.Contains(s.Number),
        s => new HashSet<string?> { "M 31" }.Contains(s.Name),
        s => Enumerable.Contains(Names, s.Name),
        s => Names.Any(name => s.Name!.StartsWith(name)),
        s => Names.All(name => s.Name != name),
    };

    public static FormList Times { get; } = new("Times")
    {
        s => s.Seen >= Night,
        s => s.Seen!.Value.Equals(Night),
        s => s.Seen!.Value.Date == Night.Date,
        s => s.Seen!.Value.Year == 2016,
        s => DateOnly.FromDateTime(s.Seen!.Value) == new DateOnly(2016, 9, 26),
        s => DateOnly.FromDateTime(s.Seen!.Value).Year == 2016,
        s => s.Seen!.Value.AddDays(1) > Night,
        s => s.Seen!.Value.AddHours(1) > Night,
        s => s.Seen!.Value.AddMinutes(1) > Night,
        s => s.Seen!.Value.AddSeconds(1) > Night,
        s => s.Seen!.Value.AddMilliseconds(1) > Night,
        s => s.Seen!.Value.AddTicks(10000) > Night,
        s => s.Seen!.Value.AddMonths(1) > Night,
        s => s.Seen!.Value.AddYears(1) > Night,
        s => s.Seen!.Value.Add(TimeSpan.FromHours(1)) > Night,
        s => s.Seen!.Value.Subtract(TimeSpan.FromHours(1)) > Night,
        s => s.ExposureAsTimeSpan() > TimeSpan.FromMinutes(5),
        s => s.ExposureAsTimeSpan()!.Value.TotalDays < 1,
        s => s.ExposureAsTimeSpan()!.Value.TotalHours < 1,
        s => s.ExposureAsTimeSpan()!.Value.TotalMinutes < 1,
        s => s.ExposureAsTimeSpan()!.Value.TotalSeconds < 1,
        s => s.ExposureAsTimeSpan()!.Value.TotalMilliseconds < 1,
        s => ModifiedJulianDate.ToUtc(s.Mag!.Value) > Night,
    };
}
