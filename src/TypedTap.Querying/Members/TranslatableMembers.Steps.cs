namespace TypedTap.Querying.Members;

public static partial class TranslatableMembers
{
    private static readonly HashSet<string> Steps = new(StringComparer.Ordinal)
    {
        "P:System.DateTime.Date", "P:System.DateTime.Year",
        "M:System.DateTime.Add(System.TimeSpan)", "M:System.DateTime.Subtract(System.TimeSpan)",
        "M:System.DateTime.AddDays(System.Double)", "M:System.DateTime.AddHours(System.Double)",
        "M:System.DateTime.AddMinutes(System.Double)",
        "M:System.DateTime.AddSeconds(System.Double)", "M:System.DateTime.AddMilliseconds(System.Double)",
        "M:System.DateTime.AddTicks(System.Int64)",
        "M:System.DateTime.AddMonths(System.Int32)", "M:System.DateTime.AddYears(System.Int32)",
        "M:System.DateOnly.FromDateTime(System.DateTime)", "P:System.DateOnly.Year",
        "P:System.TimeSpan.TotalDays", "P:System.TimeSpan.TotalHours", "P:System.TimeSpan.TotalMinutes", "P:System.TimeSpan.TotalSeconds",
        "P:System.TimeSpan.TotalMilliseconds",
        "P:TypedTap.Sky.Angle.InDegrees", "P:TypedTap.Sky.Angle.InArcminutes", "P:TypedTap.Sky.Angle.InArcseconds",
        "P:TypedTap.Sky.Angle.InRadians",
        "M:TypedTap.ModifiedJulianDate.ToUtc(System.Double)",
        "M:System.Math.Round(System.Double)", "M:System.Math.Round(System.Double,System.Int32)",
        "M:System.Math.Round(System.Double,System.MidpointRounding)",
        "M:System.Math.Round(System.Double,System.Int32,System.MidpointRounding)",
        "M:System.Math.Cbrt(System.Double)", "M:System.MathF.Round(System.Single)",
    };

    /// <summary>
    /// Whether what a member gives never becomes less where what it gets (the instance, or the first argument) becomes greater. A
    /// comparison of it with a constant is one of the value that it gets with another constant.
    /// </summary>
    /// <param name="documentationId">The id of the member's definition.</param>
    public static bool IsStep(string documentationId) => Steps.Contains(documentationId);
}
