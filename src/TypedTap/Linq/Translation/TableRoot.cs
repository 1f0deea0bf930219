namespace TypedTap.Linq.Translation;

/// <summary>A table whose rows are records.</summary>
internal class TableRoot(TapTableMapping table) : QueryRoot
{
    public override object? Identity => table;

    public override QueryState Begin(QueryTranslator translator) => translator.Rows(table);
}
