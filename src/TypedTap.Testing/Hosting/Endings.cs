using System.Runtime.ExceptionServices;

namespace TypedTap.Testing.Hosting;

/// <summary>Ends one thing after the other, whatever each of them throws.</summary>
internal sealed class Endings
{
    private Exception? _first;

    public void Do(Action end)
    {
        try
        {
            end();
        }
        catch (Exception e)
        {
            _first ??= e;
        }
    }

    public async ValueTask DoAsync(Func<ValueTask> endAsync)
    {
        try
        {
            await endAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _first ??= e;
        }
    }

    /// <summary>Throws the first of what was thrown.</summary>
    public void Throw()
    {
        if (_first is not null)
            ExceptionDispatchInfo.Throw(_first);
    }
}
