namespace TypedTap.Tests.Linq
{
    public interface INamed
    {
        string? Object { get; }
    }

    public interface IOtherwise
    {
        string Target { get; }
    }
}

namespace TypedTap.Tests.Linq.EsoTapObs.Dbo
{
    public sealed partial record Raw : INamed, IOtherwise
    {
        string IOtherwise.Target => "not the column";
    }
}
