using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Vosi.Reading;

namespace TypedTap.Vosi;

/// <summary>Compares two descriptions of a table.</summary>
internal static class TableComparison
{
    public static void Compare(string schema, VosiTable vosi, VosiTable tapSchema, List<TableSetDifference> differences)
    {
        var place = new Place(schema, vosi.Name, null, differences);
        place.Text(TableSetDifferenceKind.Description, vosi.Description, tapSchema.Description);
        place.Word(TableSetDifferenceKind.Utype, vosi.Utype, tapSchema.Utype);
        if (vosi.Columns is { } ours && tapSchema.Columns is { } theirs)
            Columns(place, ours, theirs);
        if (vosi.Columns is not null && tapSchema.Columns is not null)
            Keys(place, vosi.ForeignKeys, tapSchema.ForeignKeys);
    }

    private static void Columns(Place table, ValueList<VosiColumn> vosi, ValueList<VosiColumn> tapSchema)
    {
        foreach (var (ours, theirs) in Pairs.Of(vosi, tapSchema, static column => PublishedName.Fold(column.Name)))
        {
            var place = table with { Column = (ours ?? theirs)!.Name };
            if (ours is null || theirs is null)
                place.Compare(TableSetDifferenceKind.Column, ours?.Name, theirs?.Name, areSame: false);
            else
                Column(place, ours, theirs);
        }
    }

    private static void Column(Place place, VosiColumn vosi, VosiColumn tapSchema)
    {
        var quotes = AdqlIdentifier.IsDelimited(vosi.Name) == AdqlIdentifier.IsDelimited(tapSchema.Name);
        place.Compare(TableSetDifferenceKind.Name, vosi.Name, tapSchema.Name, areSame: quotes);
        Types(place, vosi.DataType, tapSchema.DataType);
        place.Text(TableSetDifferenceKind.Unit, vosi.Unit, tapSchema.Unit);
        place.Word(TableSetDifferenceKind.Ucd, vosi.Ucd, tapSchema.Ucd);
        place.Word(TableSetDifferenceKind.Utype, vosi.Utype, tapSchema.Utype);
        place.Text(TableSetDifferenceKind.Description, vosi.Description, tapSchema.Description);
    }

    // char and VARCHAR are the same, as the one type table of the library has it. Shapes are compared where both have the vocabulary
    // of VOTable.
    private static void Types(Place place, VosiDataType? vosi, VosiDataType? tapSchema)
    {
        var ours = vosi ?? new VosiDataType();
        var theirs = tapSchema ?? new VosiDataType();
        place.Compare(TableSetDifferenceKind.Datatype, ours.Text.OrNull(), theirs.Text.OrNull(), AreSame(ours.Text, theirs.Text));
        if (char.IsLower(ours.Text.FirstOrDefault()) && char.IsLower(theirs.Text.FirstOrDefault()))
        {
            var areSame = Shape(ours.Arraysize) == Shape(theirs.Arraysize);
            place.Compare(TableSetDifferenceKind.Arraysize, ours.Arraysize, theirs.Arraysize, areSame);
        }

        place.Word(TableSetDifferenceKind.Xtype, ours.ExtendedType, theirs.ExtendedType);
    }

    private static bool AreSame(string vosi, string tapSchema)
    {
        if (string.Equals(vosi, tapSchema, StringComparison.OrdinalIgnoreCase))
            return true;
        var ours = TapType.Of(vosi, null, null);
        var theirs = TapType.Of(tapSchema, null, null);
        return ours.KnownDatatype && theirs.KnownDatatype && ours.Kind == theirs.Kind && ours.Element == theirs.Element;
    }

    private static string? OrNullText(this string text) => text.Length == 0 ? null : text;

    private static string Shape(string? arraysize) => arraysize is null or "1" ? "" : arraysize.Trim();

    private static void Keys(Place table, ValueList<VosiForeignKey> vosi, ValueList<VosiForeignKey> tapSchema)
    {
        foreach (var (ours, theirs) in Pairs.Of(vosi, tapSchema, KeyOf))
        {
            if (ours is not null && theirs is not null)
                continue;
            var text = Shown((ours ?? theirs)!);
            var place = table with { Column = text };
            place.Compare(TableSetDifferenceKind.ForeignKey, ours is null ? null : text, theirs is null ? null : text, areSame: false);
        }
    }

    private static string KeyOf(VosiForeignKey key)
    {
        var pairs = key.Columns
            .Select(static pair => $"{PublishedName.Fold(pair.From)}={PublishedName.Fold(pair.Target)}")
            .Order(StringComparer.Ordinal);
        return $"{TableName.Key("", key.TargetTable)}({string.Join(",", pairs)})";
    }

    private static string Shown(VosiForeignKey key)
    {
        var from = string.Join(", ", key.Columns.Select(static pair => pair.From));
        var target = string.Join(", ", key.Columns.Select(static pair => pair.Target));
        return $"({from}) -> {key.TargetTable}({target})";
    }
}
