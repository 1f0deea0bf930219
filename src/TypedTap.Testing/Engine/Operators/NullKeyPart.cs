using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>A NULL literal in a key.</summary>
internal sealed class NullKeyPart : KeyPart
{
    private int _count;

    public override int Hash => 0;

    public override bool Read(RowCursor row) => false;

    public override bool ReadProbe(RowCursor row) => false;

    public override bool IsAt(int entry) => true;

    public override void Store() => _count++;

    public override void Clear() => _count = 0;

    public override ColumnValues ToValues(EngineType type, QueryContext context)
    {
        var builder = ColumnBuilder.For(type);
        for (var i = 0; i < _count; i++)
            builder.AddNull();
        return builder.ToValues();
    }
}
