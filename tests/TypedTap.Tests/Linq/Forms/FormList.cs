using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Linq;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>Forms of one kind; the compiler hands over their source texts.</summary>
/// <param name="title">What they have in common.</param>
internal sealed class FormList(string title) : IEnumerable<TranslatedForm>
{
    private static readonly FormArchive Archive = new();
    private readonly List<TranslatedForm> _forms = [];

    public string Title { get; } = title;

    /// <summary>A condition.</summary>
    public void Add(Expression<Func<FormStar, bool>> condition, [CallerArgumentExpression(nameof(condition))] string code = "") =>
        Add(code, condition, () =>
        {
            var adql = Archive.Stars.Where(condition).Select(s => s.Id).ToAdql();
            return adql[(adql.IndexOf("WHERE ", StringComparison.Ordinal) + 6)..];
        });

    /// <summary>A value that the service computes.</summary>
    public void Add<T>(Expression<Func<FormStar, T>> value, [CallerArgumentExpression(nameof(value))] string code = "") =>
        Add(code, value, () =>
        {
            var adql = Archive.Stars.Select(value).ToAdql();
            return adql["SELECT ".Length..adql.IndexOf("\nFROM", StringComparison.Ordinal)];
        });

    /// <summary>A query.</summary>
    public void Add<T>(
        Expression<Func<TapTableQuery<FormStar>, IQueryable<T>>> query, [CallerArgumentExpression(nameof(query))] string code = "") =>
        Add(code, query, () => query.Compile()(Archive.Stars).AsTapQuery().ToAdql());

    public IEnumerator<TranslatedForm> GetEnumerator() => _forms.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string code, Expression expression, Func<string> adql)
    {
        try
        {
            _forms.Add(new TranslatedForm(code, expression, adql()));
        }
        catch (TapQueryNotSupportedException e)
        {
            _forms.Add(new TranslatedForm(code, expression, null, e.Message));
        }
    }
}
