#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// The compiler finds it by its name; older frameworks lack it.
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority => priority;
}
#endif
