namespace TypedTap.Linq.Translation;

/// <summary>A table whose rows are records.</summary>
internal class TableRoot(TapTableMapping table) : QueryRoot
{
    public override object? Identity => table;

    public override QueryState Begin(QueryTranslator translator)
    {
        var source = translator.Source(table.Info);
        return new QueryState { Translator = translator, From = source, Shape = new SourceExpression(table, source) };
    }
}
