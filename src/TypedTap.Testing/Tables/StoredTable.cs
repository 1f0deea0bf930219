using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>A table of the database: how it is described, and its rows.</summary>
/// <param name="Name">Its name, with the schema.</param>
/// <param name="Info">What TAP_SCHEMA says of it.</param>
/// <param name="Rows">What it holds.</param>
internal sealed record StoredTable(AdqlTableName Name, TapTableInfo Info, StoredRows Rows)
{
    /// <summary>The schema of tables that were added under a name without one.</summary>
    public const string DefaultSchema = "main";

    /// <summary>The schema's name as published.</summary>
    public string Schema => Name.Schema!;

    /// <summary>A table by its published name, with or without a schema; the description gets the full name.</summary>
    /// <exception cref="EmbeddedTableException">The name is none.</exception>
    public static StoredTable Of(string publishedName, TapTableInfo info, EngineTable rows)
    {
        var name = NameOf(publishedName);
        return new StoredTable(name, info with { Name = name.ToString() }, new StoredRows(rows));
    }

    /// <summary>The description of a table of which only the columns are known.</summary>
    public static TapTableInfo Describe(EngineTable rows, string? description = null) => new()
    {
        Name = "",
        Type = "table",
        Description = description,
        Columns = rows.Columns.Select(FieldTypes.InfoOf).ToValueList(),
    };

    /// <summary>A published name with its schema.</summary>
    /// <exception cref="EmbeddedTableException">It is no name of a table.</exception>
    public static AdqlTableName NameOf(string publishedName)
    {
        AdqlTableName name;
        try
        {
            name = AdqlTableName.Parse(publishedName);
        }
        catch (FormatException e)
        {
            throw new EmbeddedTableException(
                $"{e.Message} Write schema.table, with quotes around a part that is no plain name: main.\"2mass\".", e);
        }

        foreach (var part in name.Parts)
        {
            if (!AdqlIdentifier.IsDelimited(part) && (!AdqlIdentifier.IsRegular(part) || AdqlIdentifier.IsReserved(part)))
            {
                throw new EmbeddedTableException(
                    $"A query could not write the table name '{publishedName}', because '{part}' is no plain name; put it in quotes: {AdqlIdentifier.Quote(part)}.");
            }
        }

        if (string.Equals(AdqlIdentifier.Unquote(name.Schema ?? ""), "TAP_UPLOAD", StringComparison.OrdinalIgnoreCase))
        {
            throw new EmbeddedTableException(
                $"The table '{publishedName}' can't be kept, because TAP_UPLOAD is the schema of what clients upload; choose another schema.");
        }

        return name.Schema is null ? AdqlTableName.Of(DefaultSchema, name.Last) : name;
    }
}
