namespace TypedTap.Testing.Tests.Engine.Relational;

internal sealed record ReferenceRow(int? K, string? J, int? V)
{
    public static readonly ReferenceRow None = new(null, null, null);

    public override string ToString() => string.Join("|", ReferenceLogic.Text(K), ReferenceLogic.Text(J), ReferenceLogic.Text(V));
}
