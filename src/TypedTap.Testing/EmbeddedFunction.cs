using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Functions;

namespace TypedTap.Testing;

/// <summary>A user-defined function of an embedded service: <c>EmbeddedFunction.Of&lt;double, double&gt;("my_square(x DOUBLE) -&gt;
/// DOUBLE", x =&gt; x * x)</c>.</summary>
/// <remarks>
/// <para>
/// Arguments and results are bool, short, int, long, float, double, string, <see cref="DateTime"/> (UTC), <see cref="Sky.SkyPoint"/>,
/// <see cref="Sky.SkyCircle"/>,
/// <see cref="Sky.SkyPolygon"/> or <see cref="Sky.ISkyShape"/>, or the nullable form of one.
/// </para>
/// <para>A NULL among the arguments makes the result NULL, without a call, unless the argument's type can be null; texts and shapes that
/// may be NULL are <c>string?</c> to
/// the compiler and can't be told from those that are not, so they count as never NULL. A result of null is NULL.</para>
/// </remarks>
public sealed class EmbeddedFunction
{
    private EmbeddedFunction(EngineFunction engine) => Engine = engine;

    /// <summary>The declaration, as /capabilities has it.</summary>
    public string Declaration => Engine.Signature.Text;

    internal EngineFunction Engine { get; }

    /// <summary>A function without arguments.</summary>
    /// <param name="declaration">The declaration (TAPRegExt 1.0 section 2.3): name, types of ADQL.</param>
    /// <param name="function">What it does; called for each row, by several threads at a time.</param>
    /// <exception cref="ArgumentException">The declaration is none, or says other arguments or another result than the function
    /// has.</exception>
    /// <exception cref="NotSupportedException">ADQL has no values of a type that the function has.</exception>
    public static EmbeddedFunction Of<TResult>(string declaration, Func<TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Make<TResult>(declaration, [], _ => function());
    }

    /// <summary>A function of one argument.</summary>
    /// <param name="declaration">The declaration (TAPRegExt 1.0 section 2.3): name, types of ADQL.</param>
    /// <param name="function">What it does; called for each row, by several threads at a time.</param>
    /// <exception cref="ArgumentException">The declaration is none, or says other arguments or another result than the function
    /// has.</exception>
    /// <exception cref="NotSupportedException">ADQL has no values of a type that the function has.</exception>
    public static EmbeddedFunction Of<T, TResult>(string declaration, Func<T, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Make<TResult>(declaration, [ValueKinds.Of<T>()], a => function(ValueKinds.As<T>(a[0])));
    }

    /// <summary>A function of two arguments.</summary>
    /// <param name="declaration">The declaration (TAPRegExt 1.0 section 2.3): name, types of ADQL.</param>
    /// <param name="function">What it does; called for each row, by several threads at a time.</param>
    /// <exception cref="ArgumentException">The declaration is none, or says other arguments or another result than the function
    /// has.</exception>
    /// <exception cref="NotSupportedException">ADQL has no values of a type that the function has.</exception>
    public static EmbeddedFunction Of<T1, T2, TResult>(string declaration, Func<T1, T2, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Make<TResult>(
            declaration, [ValueKinds.Of<T1>(), ValueKinds.Of<T2>()], a => function(ValueKinds.As<T1>(a[0]), ValueKinds.As<T2>(a[1])));
    }

    /// <summary>A function of three arguments.</summary>
    /// <param name="declaration">The declaration (TAPRegExt 1.0 section 2.3): name, types of ADQL.</param>
    /// <param name="function">What it does; called for each row, by several threads at a time.</param>
    /// <exception cref="ArgumentException">The declaration is none, or says other arguments or another result than the function
    /// has.</exception>
    /// <exception cref="NotSupportedException">ADQL has no values of a type that the function has.</exception>
    public static EmbeddedFunction Of<T1, T2, T3, TResult>(string declaration, Func<T1, T2, T3, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Make<TResult>(
            declaration,
            [ValueKinds.Of<T1>(), ValueKinds.Of<T2>(), ValueKinds.Of<T3>()],
            a => function(ValueKinds.As<T1>(a[0]), ValueKinds.As<T2>(a[1]), ValueKinds.As<T3>(a[2])));
    }

    private static EmbeddedFunction Make<TResult>(string declaration, ValueKind[] arguments, Func<object?[], object?> function)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        if (!AdqlFunctionSignature.TryParse(declaration, out var signature) || signature.Parameters is null)
        {
            throw new ArgumentException(
                $"'{declaration}' declares no function; write name(argument TYPE, …) -> TYPE.", nameof(declaration));
        }

        if (signature.Parameters.Count != arguments.Length)
        {
            throw new ArgumentException(
                $"'{declaration}' declares {signature.Parameters.Count} arguments, and the function takes {arguments.Length}.",
                nameof(declaration));
        }

        for (var i = 0; i < arguments.Length; i++)
            ValueKinds.Check(declaration, $"argument {i + 1}", signature.Parameters[i].Type, arguments[i]);
        var result = ValueKinds.Of<TResult>();
        ValueKinds.Check(declaration, "the result", signature.Returns, result);
        return new EmbeddedFunction(
            new EngineFunction(signature, (operands, span) => UserOperands.Of(signature, arguments, result, function, operands, span)));
    }
}
