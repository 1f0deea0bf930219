using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Random values.</summary>
internal sealed class Expressions(Dice dice)
{
    private uint _anchor;

    /// <summary>
    /// Chooses the row of each table from which most literals of a query are taken, so that conditions have rows that meet them all.
    /// </summary>
    public void NextQuery() => _anchor = (uint)dice.Below(int.MaxValue);

    public (string Text, EngineKind Kind) Any(IReadOnlyList<Source> sources) => dice.Below(12) switch
    {
        0 => (Time(sources), EngineKind.Timestamp),
        1 => (Column(sources, EngineKind.Boolean), EngineKind.Boolean),
        2 => (Column(sources, EngineKind.Shape), EngineKind.Shape),
        3 => (Text(sources), EngineKind.Text),
        4 or 5 => (Column(sources, EngineKind.Text), EngineKind.Text),
        6 or 7 => (Column(sources, EngineKind.Integer, EngineKind.Number), EngineKind.Number),
        8 => (Integer(sources), EngineKind.Integer),
        _ => (Number(sources, 2), EngineKind.Number),
    };

    /// <summary>A column of one of the kinds; if there is none, any other scalar.</summary>
    public string Column(IReadOnlyList<Source> sources, params EngineKind[] kinds)
    {
        var (source, column) = PickColumn(sources, kinds, null);
        return $"{source.Alias}.{column.Name}";
    }

    public (Source Source, SourceColumn Column) PickColumn(
        IReadOnlyList<Source> sources, EngineKind[] kinds, Func<SourceColumn, bool>? condition)
    {
        var fitting = sources.SelectMany(
            s => s.Table.Columns.Where(c => kinds.Contains(c.Type.Kind) && condition?.Invoke(c) != false).Select(c => (s, c))).ToList();
        return fitting.Count > 0
            ? dice.Pick(fitting)
            : dice.Pick(
                sources.SelectMany(s => s.Table.Of(EngineKind.Integer).OrderBy(c => c.IsLarge).Take(3).Select(c => (s, c))).ToList());
    }

    /// <summary>A value that a column has, as a literal; sometimes one that it has not.</summary>
    public string Literal(SourceColumn column)
    {
        var value = dice.Chance(0.6) ? column.Values.Box((int)(_anchor % (uint)column.Values.Count)) : null;
        for (var i = 0; i < 20 && value is null or double.NaN; i++)
            value = column.Values.Box(dice.Below(column.Values.Count));
        return value switch
        {
            long whole => whole.ToString(CultureInfo.InvariantCulture),
            double number when double.IsFinite(number) => Number(number),
            string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
            DateTime time =>
                "'" + time.ToString(dice.Chance(0.3) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "'",
            bool truth => truth ? "'True'" : "'False'",
            _ => column.Type.Kind == EngineKind.Text ? "'none'" : column.Type.Kind == EngineKind.Timestamp ? "'2001-02-03'" : "7",
        };
    }

    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    public string Number(IReadOnlyList<Source> sources, int depth)
    {
        if (depth == 0)
            return Small(sources, EngineKind.Number, EngineKind.Integer);
        string Inner() => Number(sources, depth - 1);
        return dice.Below(22) switch
        {
            0 => $"{Inner()} + {Inner()}",
            1 => $"{Inner()} - {Constant()}",
            2 => $"({Inner()}) * {Constant()}",
            3 => $"({Inner()}) / {1 + dice.Below(9)}.0",
            4 => $"ABS({Inner()})",
            5 => $"SQRT(ABS({Inner()}))",
            6 => $"LOG(ABS({Inner()}) + 1)",
            7 => $"LOG10(ABS({Inner()}) + 1.5)",
            8 => $"FLOOR({Column(sources, EngineKind.Number)})",
            9 => $"CEILING({Column(sources, EngineKind.Number)})",
            10 => $"ROUND({Small(sources, EngineKind.Number)}, {dice.Below(4)})",
            // Of a large number that is rounded in two ways the sines differ in more than the last digits.
            11 => $"SIN({Small(sources, EngineKind.Number, EngineKind.Integer)})",
            12 => $"ATAN2({Inner()}, {Constant()})",
            13 => $"POWER({Small(sources, EngineKind.Number)}, 2)",
            14 => $"DEGREES({Inner()})",
            15 => $"RADIANS({Inner()})",
            16 => $"TRUNCATE({Small(sources, EngineKind.Number)}, {dice.Below(3)})",
            17 => Position(sources) is { } point ? $"DISTANCE({point}, POINT({dice.Below(360)}, {dice.Below(160) - 80}))" : $"-({Inner()})",
            18 => Position(sources) is { } place
                ? $"{dice.Pick(["COORD1", "COORD2"])}({place})"
                : $"COS({Small(sources, EngineKind.Number, EngineKind.Integer)})",
            19 => PointColumn(sources) is { } column ? $"{dice.Pick(["COORD1", "COORD2"])}({column})" : $"-({Inner()})",
            20 => Circle(sources, polygons: 0, smallest: 4) is { } shape
                ? $"AREA({shape})"
                : $"COS({Small(sources, EngineKind.Number, EngineKind.Integer)})",
            _ => $"CAST({Small(sources, EngineKind.Integer)} AS DOUBLE PRECISION)",
        };
    }

    public string Integer(IReadOnlyList<Source> sources) => dice.Any(
        () => $"{Small(sources, EngineKind.Integer)} + {dice.Below(50)}",
        () => $"{Small(sources, EngineKind.Integer)} * {1 + dice.Below(3)}",
        () => $"{Small(sources, EngineKind.Integer)} / {1 + dice.Below(7)}",
        () => $"MOD({Small(sources, EngineKind.Integer)}, {2 + dice.Below(7)})",
        () => $"-{Small(sources, EngineKind.Integer)}",
        () => $"COALESCE({Small(sources, EngineKind.Integer)}, {dice.Below(9)})",
        () => $"CAST({Small(sources, EngineKind.Number)} AS BIGINT)",
        () => sources.FirstOrDefault(s => !s.IsOptional && s.Table.HasAllPositions) is { } source
            ? $"CONTAINS({Position([source])}, {Circle([source])})"
            : "3 / 2");

    public string Text(IReadOnlyList<Source> sources)
    {
        var text = Column(sources, EngineKind.Text);
        if (PickColumn(sources, [EngineKind.Text], null).Column.Type.Kind != EngineKind.Text || !IsText(sources, text))
            return text;
        return dice.Any(
            () => $"LOWER({text})",
            () => $"UPPER({text})",
            () => $"{text} || '-' || {text}",
            () => $"{text} || {Small(sources, EngineKind.Integer)}",
            () => $"COALESCE({text}, 'none')",
            () => $"CAST({text} AS CHAR({2 + dice.Below(5)}))",
            () => "'it''s' || " + text);
    }

    public string Aggregate(IReadOnlyList<Source> sources) => dice.Any(
        () => "COUNT(*)",
        () => $"COUNT({Column(sources, EngineKind.Text, EngineKind.Number)})",
        () => $"COUNT(DISTINCT {Column(sources, EngineKind.Text, EngineKind.Integer)})",
        () => $"SUM({Narrow(sources)})",
        () => $"SUM({SmallDouble(sources)})",
        () => $"AVG({Small(sources, EngineKind.Integer)})",
        () => $"AVG({SmallDouble(sources)})",
        () => $"MIN({Column(sources, EngineKind.Number, EngineKind.Integer)})",
        () => $"MAX({Column(sources, EngineKind.Number, EngineKind.Integer)})",
        () => $"SUM(DISTINCT {Narrow(sources)})");

    /// <summary>A position, if there is one.</summary>
    public string? Position(IReadOnlyList<Source> sources)
    {
        foreach (var source in dice.Some(sources, sources.Count))
        {
            if (source.Table.Position is { } position)
            {
                return dice.Chance(0.5)
                    ? $"POINT({source.Alias}.{position.Ra}, {source.Alias}.{position.Dec})"
                    : $"POINT('ICRS', {source.Alias}.{position.Ra}, {source.Alias}.{position.Dec})";
            }
        }

        return null;
    }

    // Points of columns alone: of other shapes there are no coordinates.
    private string? PointColumn(IReadOnlyList<Source> sources)
    {
        var points = sources.SelectMany(
            s => s.Table.Of(EngineKind.Shape).Where(c => c.Type.Xtype is "point").Select(c => $"{s.Alias}.{c.Name}")).ToList();
        return points.Count > 0 ? dice.Pick(points) : null;
    }

    /// <summary>A value that rows are grouped by, which is computed.</summary>
    public string GroupKey(IReadOnlyList<Source> sources)
    {
        var text = Column(sources, EngineKind.Text);
        return dice.Any(
            () => $"MOD({Small(sources, EngineKind.Integer)}, {2 + dice.Below(7)})",
            () => $"{Small(sources, EngineKind.Integer)} + {1 + dice.Below(9)}",
            () => $"{Small(sources, EngineKind.Integer)} / {2 + dice.Below(5)}",
            () => $"FLOOR({Small(sources, EngineKind.Number)})",
            () => IsText(sources, text) ? $"{dice.Pick(["LOWER", "UPPER"])}({text})" : $"ABS({Small(sources, EngineKind.Integer)})",
            () => $"-{Small(sources, EngineKind.Integer)}");
    }

    /// <summary>
    /// A constant circle or polygon near a position of a table, if one has positions. Radii are 0.01 degrees times a power of two.
    /// </summary>
    public string? Circle(IReadOnlyList<Source> sources, double polygons = 0.3, int smallest = 0, int largest = 10)
    {
        foreach (var source in dice.Some(sources, sources.Count))
        {
            if (source.Table.Position is { } position)
                return dice.Chance(polygons) ? Polygon(position) : Circle(position, smallest, largest);
        }

        return null;
    }

    private string Circle((string Ra, string Dec, ColumnValues RaValues, ColumnValues DecValues) position, int smallest, int largest)
    {
        var (ra, dec) = Place(position);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CIRCLE({ra:F3}, {dec:F3}, {0.01 * Math.Pow(2, smallest + dice.Below(largest + 1 - smallest)):F3})");
    }

    private string Polygon((string Ra, string Dec, ColumnValues RaValues, ColumnValues DecValues) position)
    {
        var (ra, dec) = Place(position);
        var size = 0.05 * Math.Pow(2, dice.Below(6));
        var north = Math.Min(89, dec + size);
        var wide = Math.Min(60, size / Math.Max(0.02, Math.Cos(double.DegreesToRadians(dec))));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"POLYGON({ra:F3}, {dec - (size / 3):F3}, {ra + wide:F3}, {dec:F3}, {ra + (wide / 3):F3}, {north:F3}, {ra - (wide / 2):F3}, {dec + (size / 3):F3})");
    }

    private (double Ra, double Dec) Place((string Ra, string Dec, ColumnValues RaValues, ColumnValues DecValues) position)
    {
        for (var i = 0; i < 50; i++)
        {
            var row = dice.Below(position.RaValues.Count);
            if (position.RaValues.Box(row) is double ra && position.DecValues.Box(row) is double dec && Math.Abs(dec) < 85)
                return (ra, dec);
        }

        return (10, 20);
    }

    public string Time(IReadOnlyList<Source> sources) => Column(sources, EngineKind.Timestamp);

    public string Small(IReadOnlyList<Source> sources, params EngineKind[] kinds)
    {
        var (source, column) = PickColumn(sources, kinds, c => !c.IsLarge);
        return $"{source.Alias}.{column.Name}";
    }

    // Sums of single-precision numbers depend on the order in which they are added.
    private string SmallDouble(IReadOnlyList<Source> sources)
    {
        var (source, column) = PickColumn(sources, [EngineKind.Number], c => !c.IsLarge && c.Type.Datatype == "double");
        return column.Type.Datatype == "double" ? $"{source.Alias}.{column.Name}" : "1.5";
    }

    // DaCHS declares a sum as what it adds up, and can't write one that is larger.
    private string Narrow(IReadOnlyList<Source> sources)
    {
        var (source, column) = PickColumn(sources, [EngineKind.Integer], c => c.Type.Datatype == "int" && !c.IsLarge);
        return column.Type.Datatype != "int" || column.IsLarge ? "1" : $"{source.Alias}.{column.Name}";
    }

    private static bool IsText(IReadOnlyList<Source> sources, string name) =>
        sources.Any(s => s.Table.Of(EngineKind.Text).Any(c => $"{s.Alias}.{c.Name}" == name));

    private string Constant() => dice.Any(
        () => (1 + dice.Below(20)).ToString(CultureInfo.InvariantCulture),
        () => Number(dice.Below(1000) / 8.0));
}
